using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class RowOperationTests
{
    private static readonly MLContext s_context = new(seed: 1);

    private sealed class Row
    {
        public int Number { get; set; }

        public float Value { get; set; }

        public string Group { get; set; } = "";
    }

    private static IDataView View { get; } = s_context.Data.LoadFromEnumerable(
        Enumerable.Range(0, 200).Select(i => new Row { Number = i, Value = i % 10 == 0 ? float.NaN : i, Group = $"g{i % 20}" }).ToArray());

    private static int[] Numbers(IDataView view) => [.. view.GetColumn<int>("Number")];

    [TestMethod]
    public void TakeAndSkip_CutRows()
    {
        CollectionAssert.AreEqual(new[] { 5, 6, 7 }, Numbers(s_context.Data.TakeRows(s_context.Data.SkipRows(View, 5), 3)));
        Assert.AreEqual(0, Numbers(s_context.Data.SkipRows(View, 1000)).Length);
        Assert.AreEqual(195, s_context.Data.SkipRows(View, 5).GetRowCount());
    }

    [TestMethod]
    public void FilterRowsByColumn_KeepsFromLowerToBelowUpper() =>
        CollectionAssert.AreEqual(new[] { 11, 12, 13 }, Numbers(s_context.Data.FilterRowsByColumn(View, "Value", 10, 14)));

    [TestMethod]
    public void FilterRowsByMissingValues_DropsNaN()
    {
        var numbers = Numbers(s_context.Data.FilterRowsByMissingValues(View, "Value"));

        Assert.AreEqual(180, numbers.Length);
        Assert.IsTrue(numbers.All(number => number % 10 != 0));
    }

    [TestMethod]
    public void ShuffleRows_SameSeed_SameOrderOfSameRows()
    {
        var shuffled = Numbers(s_context.Data.ShuffleRows(View, seed: 3));

        CollectionAssert.AreEqual(shuffled, Numbers(s_context.Data.ShuffleRows(View, seed: 3)));
        CollectionAssert.AreNotEqual(Numbers(View), shuffled);
        CollectionAssert.AreEquivalent(Numbers(View), shuffled);
    }

    [TestMethod]
    public void TrainTestSplit_PartitionsRows_TheSameWayEachTime()
    {
        var split = s_context.Data.TrainTestSplit(View, testFraction: 0.3);
        var (train, test) = (Numbers(split.TrainSet), Numbers(split.TestSet));

        CollectionAssert.AreEquivalent(Numbers(View), train.Concat(test).ToArray());
        Assert.IsTrue(test.Length is > 30 and < 90, $"{test.Length} of 200 rows are test rows.");
        CollectionAssert.AreEqual(test, Numbers(s_context.Data.TrainTestSplit(View, testFraction: 0.3).TestSet));
        CollectionAssert.AreNotEqual(test, Numbers(s_context.Data.TrainTestSplit(View, testFraction: 0.3, seed: 9).TestSet));
    }

    [TestMethod]
    public void TrainTestSplit_SamplingKey_KeepsGroupsTogether()
    {
        var split = s_context.Data.TrainTestSplit(View, testFraction: 0.5, samplingKeyColumnName: "Group");
        var test = split.TestSet.GetColumn<string>("Group").Distinct().ToArray();

        Assert.IsTrue(test.Length is > 0 and < 20);
        Assert.IsFalse(split.TrainSet.GetColumn<string>("Group").Intersect(test).Any());
    }

    [TestMethod]
    public void CrossValidationSplit_TestsEachRowOnce()
    {
        var folds = s_context.Data.CrossValidationSplit(View, numberOfFolds: 4);

        CollectionAssert.AreEquivalent(Numbers(View), folds.SelectMany(fold => Numbers(fold.TestSet)).ToArray());
        Assert.IsTrue(folds.All(fold => Numbers(fold.TrainSet).Length + Numbers(fold.TestSet).Length == 200));
    }

    [TestMethod]
    public void Cache_ReadsItsSourceOnce()
    {
        var reads = 0;
        IEnumerable<Row> Source()
        {
            reads++;
            yield return new Row { Number = 1 };
            yield return new Row { Number = 2 };
        }

        var cached = s_context.Data.Cache(s_context.Data.LoadFromEnumerable(Source()));
        CollectionAssert.AreEqual(new[] { 1, 2 }, Numbers(cached));
        CollectionAssert.AreEqual(new[] { 1, 2 }, Numbers(cached));

        Assert.AreEqual(2, cached.GetRowCount());
        Assert.AreEqual(1, reads);
    }

    [TestMethod]
    public void Cache_CursorSet_PartitionsRows() => ViewAssert.CursorSetPartitions<int>(s_context.Data.Cache(View), "Number", 4);

    [TestMethod]
    public void Transformed_CursorSet_PartitionsRows()
    {
        var cached = s_context.Data.Cache(View);
        var view = s_context.Transforms.CopyColumns("Copy", "Number").Fit(cached).Transform(cached);

        ViewAssert.CursorSetPartitions<int>(view, "Copy", 3);
    }

    [TestMethod]
    public void Preview_ShowsFirstRows()
    {
        var preview = View.Preview(maxRows: 3);

        Assert.AreEqual(3, preview.RowView.Length);
        Assert.AreEqual(2, preview.ColumnView[0].Values[2]);
    }
}
