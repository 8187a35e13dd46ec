namespace Metrics.Tests.Properties;

internal sealed class MergingTheHalvesEqualsOnePass : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        if (!@case.IsFunctionOfSamples)
        {
            return;
        }

        var batches = @case.Batches();
        using var whole = @case.Create().Fed(batches);
        using var first = @case.Create().Fed(batches.Take(1));
        using var second = @case.Create().Fed(batches.Skip(1));
        var expectedOther = second.ComputeUntyped();

        first.Merge(second);

        Values.AreEqual(whole.ComputeUntyped(), first.ComputeUntyped(), tolerance: 1e-6);
        Assert.AreEqual(whole.UpdateCount, first.UpdateCount);
        Values.AreEqual(expectedOther, second.ComputeUntyped());
    }
}

internal sealed class MergingAnEmptyMetricChangesNothing : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create().Fed(@case.Batches());
        using var empty = @case.Create();
        var expected = metric.ComputeUntyped();
        if (!metric.IsMergeable)
        {
            Assert.Throws<InvalidOperationException>(() => metric.Merge(empty));
            Values.AreEqual(expected, metric.ComputeUntyped());
            return;
        }

        metric.Merge(empty);
        empty.Merge(metric);

        Values.AreEqual(expected, metric.ComputeUntyped());
        Values.AreEqual(expected, empty.ComputeUntyped());
    }
}

internal sealed class MergingWithItselfCountsTheBatchesTwice : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create().Fed(@case.Batches());
        if (!metric.IsMergeable)
        {
            return;
        }

        using var expected = metric.Clone();
        using var other = metric.Clone();
        expected.Merge(other);

        metric.Merge(metric);

        Values.AreEqual(expected.ComputeUntyped(), metric.ComputeUntyped());
        Assert.AreEqual(expected.UpdateCount, metric.UpdateCount);
    }
}

internal sealed class OrderOfBatchesDoesNotMatter : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        if (!@case.IgnoresOrder)
        {
            return;
        }

        using var forwards = @case.Create().Fed(@case.Batches());
        using var backwards = @case.Create().Fed(@case.Batches().Reverse());

        Values.AreEqual(forwards.ComputeUntyped(), backwards.ComputeUntyped(), tolerance: 1e-6);
    }
}

internal sealed class ResetEqualsNew : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var used = @case.Create().Fed(@case.Batches(seed: 2));
        using var fresh = @case.Create();

        @case.Reset(used);

        Assert.AreEqual(0, used.UpdateCount);
        Values.AreEqual(fresh.Fed(@case.Batches()).ComputeUntyped(), used.Fed(@case.Batches()).ComputeUntyped());
    }
}

internal sealed class CloneIsIndependent : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create().Fed(@case.Batches());
        var expected = metric.ComputeUntyped();
        using var clone = (Metric<TInput>)metric.Clone();
        Values.AreEqual(expected, clone.ComputeUntyped());
        Assert.AreEqual(metric.UpdateCount, clone.UpdateCount);

        clone.Fed(@case.Batches(seed: 2));
        Values.AreEqual(expected, metric.ComputeUntyped());
        metric.Dispose();

        Assert.IsNotNull(clone.ComputeUntyped());
    }
}

internal sealed class SavingAndLoadingKeepsTheValue : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create().Fed(@case.Batches());
        using var file = new MemoryStream();
        if (!@case.CanBeSaved)
        {
            Assert.Throws<InvalidOperationException>(() => MetricFile.Save(metric, file));
            return;
        }

        MetricFile.Save(metric, file);
        file.Position = 0;

        using var loaded = (Metric<TInput>)MetricFile.Load(file);

        Assert.AreEqual(metric.GetType(), loaded.GetType());
        Assert.AreEqual(metric.UpdateCount, loaded.UpdateCount);
        Values.AreEqual(metric.ComputeUntyped(), loaded.ComputeUntyped());
        Values.AreEqual(metric.Fed(@case.Batches(seed: 2)).ComputeUntyped(), loaded.Fed(@case.Batches(seed: 2)).ComputeUntyped());
    }
}

internal sealed class StateDictKeepsTheValue : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create().Fed(@case.Batches().Take(1));
        Assert.IsEmpty(metric.state_dict());
        metric.Persistent();
        using var other = @case.Create();
        other.Persistent();

        other.load_state_dict(metric.state_dict());

        if (@case.IsFunctionOfSamples)
        {
            Values.AreEqual(metric.ComputeUntyped(), other.ComputeUntyped());
        }

        Assert.IsTrue(metric.NamedStates().All(state => metric.state_dict().ContainsKey(state.Key)));
        using var clone = metric.Clone();
        CollectionAssert.AreEquivalent(metric.state_dict().Keys, clone.state_dict().Keys);
    }
}

internal sealed class FailedUpdateLeavesTheState : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create().Fed(@case.Batches());
        var expected = metric.ComputeUntyped();
        var good = @case.Batches(seed: 2)[0];
        var bad = Malformed(good);

        Assert.Throws<ArgumentException>(() => metric.Update(bad));

        Values.AreEqual(expected, metric.ComputeUntyped());
        using var other = @case.Create().Fed(@case.Batches());
        Values.AreEqual(other.Fed([good]).ComputeUntyped(), metric.Fed([good]).ComputeUntyped());
    }

    /// <summary>An input whose parts do not belong together.</summary>
    private static TInput Malformed<TInput>(TInput good)
        where TInput : class, IMetricInput<TInput> =>
        (TInput)(object)(good switch
        {
            TensorPair pair => new TensorPair(pair.Preds, cat([pair.Target, pair.Target])),
            GroupedPair pair => new GroupedPair(pair.Preds, pair.Target, cat([pair.Groups, pair.Groups])),
            LabeledData points => new LabeledData(points.Data, cat([points.Labels, points.Labels])),
            RetrievalInput documents => documents with { Indexes = cat([documents.Indexes, documents.Indexes]) },
            TextPair pair => new TextPair(pair.Preds, [.. pair.Target, .. pair.Target]),
            SquadPair answers => new SquadPair(answers.Preds, [.. answers.Target, new("unanswerable", [])]),
            Ratings ratings => new Ratings(ratings.Values.flatten()),
            WeightedValue value => new WeightedValue(value.Value, ones(value.Count + 1)),
            DetectionInput images => new DetectionInput(images.Preds, [.. images.Target, images.Target[0]]),
            TaskInputs<TensorPair> tasks => new TaskInputs<TensorPair>(tasks.ByTask.ToDictionary(task => task.Key, task => Malformed(task.Value))),
            _ => throw new NotSupportedException($"Say what a malformed {typeof(TInput).Name} is."),
        });
}
