namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class AccumulationTests
{
    private const int Rows = 100;

    private static readonly MLContext Context = new(seed: 1);

    private static readonly double[] AllLabels = [.. Enumerable.Range(0, Rows).Select(i => (double)i)];

    private static TableView Data(int first = 0) =>
        new(Columns.Labels([.. Enumerable.Range(first, Rows).Select(i => (float)i)]), Columns.Scores([.. Enumerable.Range(first, Rows).Select(i => i + 0.5f)]));

    private static MetricTransformer<TensorPair> Transformer(int batchSize = 7) =>
        Context.Transforms.AccumulateMetrics(EvaluationTask.Regression, new RecordingMetric(), new ReadingOptions { BatchSize = batchSize }).Fit(Data());

    private static double[] Targets(MetricTransformer transformer) => [.. Recorded.Of(transformer.Compute()).Target.Order()];

    [TestMethod]
    public void RowsPassUnchanged()
    {
        var data = Data();
        var passed = Transformer().Transform(data);
        Assert.AreSame(data.Schema, passed.Schema);
        Assert.AreEqual(Rows, passed.GetRowCount());
        CollectionAssert.AreEqual(data.GetColumn<float>("Score").ToArray(), passed.GetColumn<float>("Score").ToArray());
    }

    [TestMethod]
    public void OutsideOfAScope_NothingCounts_AndNothingIsRead()
    {
        var transformer = Transformer();
        var data = Data();
        Assert.AreEqual(Rows, transformer.Transform(data).Read());
        CollectionAssert.AreEqual(new[] { "Score" }, data.Asked.ToArray());
        Assert.AreEqual(0, transformer.RowCount);
        Assert.AreEqual(0, transformer.Metric.UpdateCount);
    }

    [TestMethod]
    public void InsideOfAScope_EachReadingCounts()
    {
        var transformer = Transformer();
        var passed = transformer.Transform(Data());
        using (transformer.Accumulate())
        {
            Assert.AreEqual(Rows, passed.Read("Label"));
            CollectionAssert.AreEqual(AllLabels, Targets(transformer));
            passed.Read("Label");
        }

        passed.Read("Label");
        Assert.AreEqual(2 * Rows, transformer.RowCount);
        Assert.AreEqual(2 * Rows, Targets(transformer).Length);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(5)]
    public void ParallelCursors_CountEachRowOnce(int cursors)
    {
        var transformer = Transformer();
        using (transformer.Accumulate())
        {
            var passed = transformer.Transform(Data());
            var set = passed.GetRowCursorSet([passed.Schema["Score"]], cursors);
            Parallel.ForEach(set, cursor =>
            {
                using (cursor)
                {
                    cursor.Read();
                }
            });
        }

        Assert.AreEqual(Rows, transformer.RowCount);
        CollectionAssert.AreEqual(AllLabels, Targets(transformer));
    }

    [TestMethod]
    public void ACursorDisposedEarly_CountsTheRowsThatItReached()
    {
        var transformer = Transformer();
        using (transformer.Accumulate())
        {
            Assert.AreEqual(10, transformer.Transform(Data()).Read(rows: 10));
            Assert.AreEqual(10, transformer.RowCount);
        }

        CollectionAssert.AreEqual(AllLabels[..10], Targets(transformer));
    }

    [TestMethod]
    public void ACursorThatOutlivesItsScope_CountsOnlyTheRowsInside()
    {
        var transformer = Transformer();
        var passed = transformer.Transform(Data());
        DataViewRowCursor cursor;
        using (transformer.Accumulate())
        {
            cursor = passed.GetRowCursor(passed.Schema);
            cursor.Read(rows: 10);
            CollectionAssert.AreEqual(AllLabels[..10], Targets(transformer));
        }

        using (cursor)
        using (transformer.Accumulate())
        {
            Assert.AreEqual(Rows - 10, cursor.Read());
        }

        CollectionAssert.AreEqual(AllLabels[..10], Targets(transformer));
    }

    [TestMethod]
    public void Reset_ForgetsWhatTheOpenScopeHasCounted()
    {
        var transformer = Transformer();
        using (transformer.Accumulate())
        {
            transformer.Transform(Data()).Read();
            transformer.Reset();
            transformer.Transform(Data()).Read(rows: 3);
        }

        CollectionAssert.AreEqual(AllLabels[..3], Targets(transformer));
    }

    [TestMethod]
    public void OneScopeAtATime()
    {
        var transformer = Transformer();
        using (transformer.Accumulate())
        {
            Assert.IsTrue(transformer.IsAccumulating);
            Assert.Throws<InvalidOperationException>(transformer.Accumulate);
        }

        Assert.IsFalse(transformer.IsAccumulating);
        transformer.Accumulate().Dispose();
    }

    [TestMethod]
    public void ABadRow_IsAnErrorOfTheReader_AndTheRowsBeforeHaveCounted()
    {
        var transformer = Transformer();
        var data = new TableView(Columns.Labels(1, 2, float.NaN, 4), Columns.Scores(1, 2, 3, 4));
        using (transformer.Accumulate())
        {
            StringAssert.Contains(Assert.Throws<ArgumentException>(() => transformer.Transform(data).Read()).Message, "'Label', row 2");
        }

        CollectionAssert.AreEqual(new double[] { 1, 2 }, Targets(transformer));
    }

    [TestMethod]
    public void ABatchThatTheMetricRefuses_IsSeenOnce()
    {
        var transformer = Transformer(batchSize: 2);
        var data = new TableView(Columns.Labels(1, 2, 3, -7), Columns.Scores(1, 2, 3, 4));
        using (transformer.Accumulate())
        {
            Assert.Throws<ArgumentException>(() => transformer.Transform(data).Read());
        }

        CollectionAssert.AreEqual(new double[] { 1, 2 }, Targets(transformer));
    }

    [TestMethod]
    public void DataWithoutTheColumns_CannotBeCounted()
    {
        var transformer = Transformer();
        var data = new TableView(Columns.Scores(1));
        Assert.AreEqual(1, transformer.Transform(data).Read());
        using (transformer.Accumulate())
        {
            StringAssert.Contains(Assert.Throws<ArgumentException>(() => transformer.Transform(data).Read()).Message, "no column 'Label'");
        }
    }

    [TestMethod]
    public void Fit_ChecksTheColumns_AndMakesAMetricOfItsOwn()
    {
        var metric = new RecordingMetric();
        var estimator = Context.Transforms.AccumulateMetrics(EvaluationTask.Regression, metric);
        Assert.Throws<ArgumentException>(() => estimator.Fit(new TableView(Columns.Scores(1))));
        var (first, second) = (estimator.Fit(Data()), estimator.Fit(Data()));
        using (first.Accumulate())
        {
            first.Transform(Data()).Read();
        }

        Assert.AreEqual(Rows, first.RowCount);
        Assert.AreEqual(0, second.RowCount);
        Assert.AreEqual(0, metric.UpdateCount);
    }

    [TestMethod]
    public void ACache_ReadsItsSourceOnce()
    {
        var transformer = Transformer();
        using (transformer.Accumulate())
        {
            var cached = Context.Data.Cache(transformer.Transform(Data()), "Label", "Score");
            cached.Read();
            cached.Read();
        }

        CollectionAssert.AreEqual(AllLabels, Targets(transformer));
    }
}
