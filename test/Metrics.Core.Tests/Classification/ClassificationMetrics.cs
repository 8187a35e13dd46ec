using System.Text.Json.Nodes;

namespace Metrics.Tests.Classification;

/// <summary>Makes metrics of preds and target from rows of a test table.</summary>
internal static class ClassificationMetrics
{
    public static Metric<TensorPair, Tensor> Make(string name, string arguments) =>
        (Metric<TensorPair, Tensor>)MetricRegistry.Get(name).Create(JsonNode.Parse(arguments)!.AsObject());

    /// <summary>Makes a tensor from JSON: whole numbers are labels (int64), numbers with a point are scores (float32).</summary>
    public static Tensor Parse(string json, params long[] shape)
    {
        var numbers = JsonNode.Parse(json)!.AsArray();
        var values = json.Contains('.', StringComparison.Ordinal)
            ? tensor(numbers.Select(number => number!.GetValue<float>()).ToArray())
            : tensor(numbers.Select(number => number!.GetValue<long>()).ToArray());
        return shape.Length == 0 ? values : values.reshape(shape);
    }

    public static double[] Numbers(Tensor value) => value.to_type(ScalarType.Float64).reshape(-1).data<double>().ToArray();

    public static void AreEqual(double[] expected, Tensor actual, params long[] shape)
    {
        CollectionAssert.AreEqual(shape, actual.shape);
        var numbers = Numbers(actual);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], numbers[i], 1e-6, $"element {i}");
        }
    }
}
