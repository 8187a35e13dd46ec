using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>The first few numbers of a value, for a message.</summary>
internal static class TensorText
{
    private const int Shown = 6;

    public static string Of(Tensor tensor)
    {
        using var numbers = tensor.to(ScalarType.Float64);
        return Text(tensor.dtype.ToString(), tensor.shape, numbers.cpu().reshape(-1).data<double>().ToArray());
    }

    public static string Of(JsonElement json)
    {
        if (GoldenTensor.Is(json))
        {
            return Text(GoldenTensor.Dtype(json).ToString(), GoldenTensor.Shape(json), GoldenTensor.Numbers(json));
        }

        var text = json.GetRawText();
        return text.Length > 200 ? $"{text[..200]}…" : text;
    }

    private static string Text(string dtype, long[] shape, double[] numbers) =>
        $"{dtype}[{string.Join(", ", shape)}] {string.Join(", ", numbers.Take(Shown))}{(numbers.Length > Shown ? ", …" : string.Empty)}";
}
