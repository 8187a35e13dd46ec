namespace Metrics.Tests.Classification.Curves;

/// <summary>What is computed from curves, on random data with ties in three batches, against definitions by pairs of samples or by trying every threshold.</summary>
[TestClass]
public sealed class CurveReferenceTests
{
    private const int Columns = 3;
    private const double Lowest = 0.4;
    private static readonly int[] BatchSizes = [15, 1, 34];

    /// <summary>Above all scores and at each that occurs: so binned curves are exact, too.</summary>
    private static readonly double[] Grid = [.. Enumerable.Range(0, 9).Select(step => step / 8.0)];

    public static IEnumerable<object[]> Table =>
        from seed in Enumerable.Range(1, 6)
        from isBinned in new[] { false, true }
        from isWeighted in new[] { false, true }
        select new object[] { (long)seed, isBinned, isWeighted };

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Binary(long seed, bool isBinned, bool isWeighted)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(seed, isWeighted, count => new(Scores(count), Integers(2, count)));
        var curve = Reference(batches, 0, label => label == 1);
        var thresholds = isBinned ? (Thresholds)Grid : null;

        Check(new BinaryAuroc(new() { Thresholds = thresholds }), batches, curve.Area);
        Check(new BinaryAveragePrecision(new() { Thresholds = thresholds }), batches, curve.AveragePrecision);
        Check(new BinaryPrecisionAtFixedRecall(new(Lowest) { Thresholds = thresholds }), batches, curve.Best(point => point.Recall >= Lowest, point => point.Precision));
        Check(new BinaryRecallAtFixedPrecision(new(Lowest) { Thresholds = thresholds }), batches, curve.Best(point => point.Precision >= Lowest, point => point.Recall));
        Check(new BinarySensitivityAtSpecificity(new(Lowest) { Thresholds = thresholds }), batches, curve.Best(point => point.Specificity >= Lowest, point => point.Recall));
        Check(new BinarySpecificityAtSensitivity(new(Lowest) { Thresholds = thresholds }), batches, curve.Best(point => point.Recall >= Lowest, point => point.Specificity));
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Multiclass(long seed, bool isBinned, bool isWeighted)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(seed, isWeighted, count => new(Scores(count, Columns), Integers(Columns, count)));
        var curves = Enumerable.Range(0, Columns).Select(column => Reference(batches, column, label => label == column)).ToList();
        var options = new MulticlassCurveAreaOptions(Columns) { Thresholds = isBinned ? (Thresholds)Grid : null };

        Check(new MulticlassAuroc(options), batches, curves.Average(curve => curve.Area));
        Check(new MulticlassAuroc(options with { Average = Average.Weighted }), batches, Weighted(curves, curve => curve.Area));
        Check(new MulticlassAveragePrecision(options), batches, curves.Average(curve => curve.AveragePrecision));
        Check(new MulticlassAveragePrecision(options with { Average = Average.Weighted }), batches, Weighted(curves, curve => curve.AveragePrecision));
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Multilabel(long seed, bool isBinned, bool isWeighted)
    {
        using var scope = NewDisposeScope();
        var batches = Batches(seed, isWeighted, count => new(Scores(count, Columns), Integers(2, count, Columns)));
        var curves = Enumerable.Range(0, Columns).Select(column => Reference(batches, column, label => label == 1)).ToList();
        var joint = new Curve([.. curves.SelectMany(curve => curve.Samples)]);
        var options = new MultilabelCurveAreaOptions(Columns) { Thresholds = isBinned ? (Thresholds)Grid : null };

        Check(new MultilabelAuroc(options), batches, curves.Average(curve => curve.Area));
        Check(new MultilabelAuroc(options with { Average = Average.Micro }), batches, joint.Area);
        Check(new MultilabelAveragePrecision(options with { Average = Average.Weighted }), batches, Weighted(curves, curve => curve.AveragePrecision));
        Check(new MultilabelAveragePrecision(options with { Average = Average.Micro }), batches, joint.AveragePrecision);
    }

    private static void Check<TResult>(Metric<TensorPair, TResult> metric, List<TensorPair> batches, double expected)
        where TResult : class
    {
        using (metric)
        {
            batches.ForEach(metric.Update);
            var value = metric.Compute() is OperatingPoint point ? point.Value : metric.Compute() as Tensor;
            Assert.AreEqual(expected, value!.ToDouble(), 1e-5, metric.Name);
        }
    }

    private static double Weighted(List<Curve> curves, Func<Curve, double> value) =>
        curves.Sum(curve => curve.Positives * value(curve)) / curves.Sum(curve => curve.Positives);

    private static List<TensorPair> Batches(long seed, bool isWeighted, Func<long, TensorPair> make)
    {
        manual_seed(seed);
        return [.. BatchSizes.Select(size => make(size) with { SampleWeight = isWeighted ? Integers(4, size).to(ScalarType.Float64) / 3 : null })];
    }

    /// <summary>Below 1, on a grid, so that there are ties.</summary>
    private static Tensor Scores(params long[] shape) => Integers(8, shape).to(ScalarType.Float32) / 8;

    private static Tensor Integers(long below, params long[] shape) => randint(0, below, shape, dtype: ScalarType.Int64);

    private static Curve Reference(List<TensorPair> batches, int column, Func<double, bool> isPositive) =>
        new([.. batches.SelectMany(batch => Column(batch.Preds, column)
            .Zip(Column(batch.Target, column), batch.SampleWeight?.Numbers() ?? Enumerable.Repeat(1.0, (int)batch.Count))
            .Select(sample => new Sample(sample.First, isPositive(sample.Second), sample.Third)))]);

    private static double[] Column(Tensor values, int column) => (values.dim() == 1 ? values : values[.., column].contiguous()).Numbers();

    private sealed record Sample(double Score, bool IsPositive, double Weight);

    private sealed record Point(double Recall, double Precision, double Specificity);

    private sealed class Curve(List<Sample> samples)
    {
        public List<Sample> Samples => samples;

        public double Positives => Sum(sample => sample.IsPositive);

        /// <summary>The share of pairs of a positive and a negative in the right order; ties count half.</summary>
        public double Area => samples.Where(sample => sample.IsPositive).Sum(positive =>
            positive.Weight * (Sum(other => !other.IsPositive && other.Score < positive.Score) + (Sum(other => !other.IsPositive && other.Score == positive.Score) / 2)))
            / (Positives * Sum(sample => !sample.IsPositive));

        /// <summary>The mean over positives of the precision at their score.</summary>
        public double AveragePrecision => samples.Where(sample => sample.IsPositive).Sum(positive => positive.Weight * At(positive.Score).Precision) / Positives;

        public double Best(Func<Point, bool> isEnough, Func<Point, double> value) =>
            samples.Where(sample => sample.Weight > 0).Select(sample => At(sample.Score)).Append(new(0, 0, 1)).Where(isEnough).Max(value);

        private Point At(double threshold)
        {
            var (hits, alarms) = (Sum(sample => sample.IsPositive && sample.Score >= threshold), Sum(sample => !sample.IsPositive && sample.Score >= threshold));
            return new(hits / Positives, hits / (hits + alarms), 1 - (alarms / Sum(sample => !sample.IsPositive)));
        }

        private double Sum(Func<Sample, bool> which) => samples.Where(which).Sum(sample => sample.Weight);
    }
}
