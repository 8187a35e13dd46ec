namespace Metrics.Tests.Shape;

[TestClass]
public sealed class ProcrustesDisparityTests
{
    [TestMethod]
    public void Disparity_OfAMovedCloud_IsZero_AndTheAlignmentIsTheMove()
    {
        using var scope = NewDisposeScope();
        var cloud = Clouds(3, seed: 1);
        var turn = tensor(new[,] { { Math.Cos(0.7), -Math.Sin(0.7) }, { Math.Sin(0.7), Math.Cos(0.7) } });
        var moved = (cloud.matmul(turn) * 2.5) + tensor(new[] { 3.0, -1 });

        var alignment = Functional.ProcrustesAlignment(moved, cloud);

        AreClose(zeros(3, dtype: ScalarType.Float64), alignment.Disparity);
        AreClose(ones(3, 1, dtype: ScalarType.Float64), alignment.Scale);
        AreClose(turn.t().expand(3, 2, 2), alignment.Rotation);
        AreClose(zeros(3, dtype: ScalarType.Float64), Functional.ProcrustesDisparity(cloud, cloud.flip(2)));
    }

    /// <summary>In the plane the best rotation is known: with points as complex numbers, disparity = 1 − max(|⟨x, y⟩|, |⟨x, ȳ⟩|)² for unit vectors.</summary>
    [TestMethod]
    public void Disparity_InThePlane_IsThatOfComplexNumbers()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (Clouds(4, seed: 2), Clouds(4, seed: 3));
        var expected = Enumerable.Range(0, 4).Select(i => OfComplex(Points(first[i]), Points(second[i]))).ToArray();
        AreClose(tensor(expected), Functional.ProcrustesDisparity(first, second));

        using var mean = new ProcrustesDisparity();
        using var sum = new ProcrustesDisparity(new() { Reduction = Reduction.Sum });
        foreach (var metric in new[] { mean, sum })
        {
            metric.Update(first[..1], second[..1]);
            metric.Update(first[1..], second[1..]);
        }

        Assert.AreEqual(expected.Average(), mean.Compute().ToDouble(), 1e-12);
        Assert.AreEqual(expected.Sum(), sum.Compute().ToDouble(), 1e-12);
    }

    [TestMethod]
    public void Disparity_OfASinglePlace_IsZeroForThatCloudAlone()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (Clouds(2, seed: 4), Clouds(2, seed: 5));
        first[0] = full([6, 2], 0.1, dtype: ScalarType.Float64);
        var warnings = new List<string>();
        EventHandler<MetricWarningEventArgs> note = (_, warning) => warnings.Add(warning.Message);
        MetricWarnings.Raised += note;
        var alignment = Functional.ProcrustesAlignment(first, second);
        MetricWarnings.Raised -= note;
        Assert.AreEqual(0, alignment.Disparity[0].ToDouble());
        Assert.AreEqual(1, alignment.Scale[0].ToDouble());
        AreClose(eye(2, dtype: ScalarType.Float64), alignment.Rotation[0]);
        Assert.AreEqual(OfComplex(Points(first[1]), Points(second[1])), alignment.Disparity[1].ToDouble(), 1e-12);
        Assert.HasCount(1, warnings.Where(message => message.Contains("no shape", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Wrong_ArgumentsAndInputs_AreRefused()
    {
        using var scope = NewDisposeScope();
        using var metric = new ProcrustesDisparity();
        Assert.Throws<ArgumentException>(() => metric.Update(rand(2, 5, 2), rand(2, 6, 2)));
        Assert.Throws<ArgumentException>(() => metric.Update(rand(5, 2), rand(5, 2)));
        Assert.Throws<ArgumentException>(() => Functional.ProcrustesDisparity(rand(5, 2), rand(5, 2)));
        Assert.Throws<ArgumentException>(() => new ProcrustesDisparity(new() { Reduction = (Reduction)4 }));
    }

    private static Tensor Clouds(long count, int seed)
    {
        using var generator = new Generator((ulong)seed);
        return rand([count, 6, 2], dtype: ScalarType.Float64, generator: generator);
    }

    private static System.Numerics.Complex[] Points(Tensor cloud)
    {
        var numbers = cloud.data<double>().ToArray();
        return [.. numbers.Chunk(2).Select(point => new System.Numerics.Complex(point[0], point[1]))];
    }

    private static double OfComplex(System.Numerics.Complex[] x, System.Numerics.Complex[] y)
    {
        var (unitX, unitY) = (Unit(x), Unit(y));
        double Alignment(Func<System.Numerics.Complex, System.Numerics.Complex> of) =>
            unitX.Zip(unitY).Aggregate(System.Numerics.Complex.Zero, (sum, pair) => sum + (System.Numerics.Complex.Conjugate(pair.First) * of(pair.Second))).Magnitude;

        // The nuclear norm of a real 2 × 2 matrix is the larger of the two alignments: with a rotation, or with a reflection.
        return 1 - Math.Pow(Math.Max(Alignment(point => point), Alignment(System.Numerics.Complex.Conjugate)), 2);
    }

    private static System.Numerics.Complex[] Unit(System.Numerics.Complex[] points)
    {
        var mean = points.Aggregate((sum, point) => sum + point) / points.Length;
        var norm = Math.Sqrt(points.Sum(point => Math.Pow((point - mean).Magnitude, 2)));
        return [.. points.Select(point => (point - mean) / norm)];
    }

    private static void AreClose(Tensor expected, Tensor actual) => Assert.IsTrue(allclose(expected, actual, rtol: 0, atol: 1e-12), $"expected {expected.ToString(TorchSharp.TensorStringStyle.Numpy)}, got {actual.ToString(TorchSharp.TensorStringStyle.Numpy)}");
}
