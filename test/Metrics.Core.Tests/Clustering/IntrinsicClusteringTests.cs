namespace Metrics.Tests.Clustering;

/// <summary>Judgements of clusters by their points, against the definitions written out over arrays.</summary>
[TestClass]
public sealed class IntrinsicClusteringTests
{
    public static IEnumerable<object[]> Table =>
    [
        [(Func<Metric<LabeledData, Tensor>>)(() => new CalinskiHarabaszScore()), (Func<double[][][], double>)CalinskiHarabasz],
        [(Func<Metric<LabeledData, Tensor>>)(() => new DaviesBouldinScore()), (Func<double[][][], double>)DaviesBouldin],
        [(Func<Metric<LabeledData, Tensor>>)(() => new DunnIndex()), (Func<double[][][], double>)(clusters => Dunn(clusters, 2))],
        [(Func<Metric<LabeledData, Tensor>>)(() => new DunnIndex(new() { P = 1.5 })), (Func<double[][][], double>)(clusters => Dunn(clusters, 1.5))],
    ];

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_OfTwoBatches_IsTheDefinition(Func<Metric<LabeledData, Tensor>> create, Func<double[][][], double> definition)
    {
        using var scope = NewDisposeScope();
        using var metric = create();
        var (data, labels) = Points();
        metric.Update(data[..5], labels[..5]);
        metric.Update(data[5..], labels[5..]);

        var value = metric.Compute();

        Assert.AreEqual(ScalarType.Float64, value.dtype);
        Assert.AreEqual(definition(Clusters(data, labels)), value.ToDouble(), 1e-9);
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Forward_CanBeBackPropagated(Func<Metric<LabeledData, Tensor>> create, Func<double[][][], double> definition)
    {
        using var scope = NewDisposeScope();
        using var metric = create();
        var (data, labels) = Points();
        data.requires_grad = true;
        metric.Forward(data, labels).backward();
        var gradient = data.grad![3, 1].ToDouble();

        const double step = 1e-6;
        var direction = zeros_like(data);
        direction[3, 1] = tensor(step, dtype: ScalarType.Float64);
        var slope = (definition(Clusters(data.detach() + direction, labels)) - definition(Clusters(data.detach() - direction, labels))) / (2 * step);
        Assert.AreEqual(slope, gradient, 1e-4 * Math.Max(1, Math.Abs(slope)));
        Assert.IsFalse(metric.States.Any(state => state.ToTensor().requires_grad));
    }

    [TestMethod]
    public void Value_OfEqualPoints_HasNoRoundingInIt()
    {
        using var scope = NewDisposeScope();
        var data = full([6, 3], 0.1, dtype: ScalarType.Float64);
        var labels = arange(6) % 2;
        Assert.AreEqual(1, Functional.CalinskiHarabaszScore(data, labels).ToDouble());
        Assert.AreEqual(0, Functional.DaviesBouldinScore(data, labels).ToDouble());
        Assert.AreEqual(double.NaN, Functional.DunnIndex(data, labels).ToDouble());
        Assert.AreEqual(double.PositiveInfinity, Functional.DunnIndex(data + labels.unsqueeze(1), labels).ToDouble());
        Assert.AreEqual(1, Functional.CalinskiHarabaszScore(data + labels.unsqueeze(1), labels).ToDouble());
    }

    [TestMethod]
    public void Compute_OfTooFewOrTooManyClusters_IsRefused()
    {
        using var scope = NewDisposeScope();
        var data = rand(4, 2);
        Assert.Throws<InvalidOperationException>(() => Functional.CalinskiHarabaszScore(data, zeros(4, dtype: ScalarType.Int64)));
        Assert.Throws<InvalidOperationException>(() => Functional.DaviesBouldinScore(data, arange(4)));
        Assert.Throws<InvalidOperationException>(() => Functional.DunnIndex(data, zeros(4, dtype: ScalarType.Int64)));
        using var empty = new DunnIndex();
        Assert.Throws<InvalidOperationException>(empty.Compute);
    }

    [TestMethod]
    public void Update_OfOtherThanPointsAndLabels_NamesTheInput()
    {
        using var scope = NewDisposeScope();
        using var metric = new DunnIndex();
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(rand(4), arange(4))).Message, "data");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(arange(8).reshape(4, 2), arange(4))).Message, "data");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(rand(4, 2), rand(4))).Message, "labels");
        Assert.Throws<ArgumentException>(() => metric.Update(rand(4, 2), arange(5)));
        Assert.Throws<ArgumentException>(() => new DunnIndex(new() { P = 0 }));
    }

    private static (Tensor Data, Tensor Labels) Points()
    {
        using var generator = new Generator(5);
        var labels = arange(14) % 3;
        return (rand([14, 2], dtype: ScalarType.Float64, generator: generator) + labels.unsqueeze(1), (labels * 40) - 7);
    }

    private static double[][][] Clusters(Tensor data, Tensor labels)
    {
        var coordinates = data.detach().data<double>().ToArray();
        return [.. labels.data<long>().ToArray().Index().GroupBy(point => point.Item, point => new[] { coordinates[2 * point.Index], coordinates[(2 * point.Index) + 1] }).Select(cluster => cluster.ToArray())];
    }

    private static double[] Mean(IEnumerable<double[]> points) => [points.Average(point => point[0]), points.Average(point => point[1])];

    private static double Distance(double[] x, double[] y, double p = 2) => Math.Pow(Math.Pow(Math.Abs(x[0] - y[0]), p) + Math.Pow(Math.Abs(x[1] - y[1]), p), 1 / p);

    private static double CalinskiHarabasz(double[][][] clusters)
    {
        var points = clusters.Sum(cluster => cluster.Length);
        var mean = Mean(clusters.SelectMany(cluster => cluster));
        var between = clusters.Sum(cluster => cluster.Length * Math.Pow(Distance(Mean(cluster), mean), 2));
        var within = clusters.Sum(cluster => cluster.Sum(point => Math.Pow(Distance(point, Mean(cluster)), 2)));
        return between / (clusters.Length - 1) / (within / (points - clusters.Length));
    }

    private static double DaviesBouldin(double[][][] clusters)
    {
        double Width(double[][] cluster) => cluster.Average(point => Distance(point, Mean(cluster)));
        return clusters.Average(one => clusters.Where(other => other != one).Max(other => (Width(one) + Width(other)) / Distance(Mean(one), Mean(other))));
    }

    private static double Dunn(double[][][] clusters, double p) =>
        clusters.SelectMany(one => clusters.Where(other => other != one).Select(other => Distance(Mean(one), Mean(other), p))).Min()
        / clusters.Max(cluster => cluster.Max(point => Distance(point, Mean(cluster), p)));
}
