namespace Metrics.Tests.Properties;

/// <summary>Compares results of metrics, whatever their type.</summary>
internal static class Values
{
    public static IReadOnlyList<KeyValuePair<string, Tensor>> Of(object result) =>
        result is IMetricResult composite ? [.. composite.Tensors] : [new("value", (Tensor)result)];

    public static void AreEqual(object expected, object actual, double tolerance = 0)
    {
        var (left, right) = (Of(expected), Of(actual));
        CollectionAssert.AreEqual(left.Select(part => part.Key).ToArray(), right.Select(part => part.Key).ToArray());
        foreach (var ((name, expectedTensor), (_, actualTensor)) in left.Zip(right))
        {
            CollectionAssert.AreEqual(expectedTensor.shape, actualTensor.shape, $"shape of {name}");
            var close = allclose(expectedTensor.cpu().to(ScalarType.Float64), actualTensor.cpu().to(ScalarType.Float64), rtol: tolerance, atol: tolerance, equal_nan: true);
            Assert.IsTrue(close, $"{name}: expected {expectedTensor.ToString(TorchSharp.TensorStringStyle.Numpy)}, got {actualTensor.ToString(TorchSharp.TensorStringStyle.Numpy)}");
        }
    }
}
