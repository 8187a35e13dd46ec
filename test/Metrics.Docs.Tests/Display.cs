using System.Collections;
using System.Globalization;

namespace Metrics.Docs.Tests;

/// <summary>Values as examples state them: numbers to four decimals, tensors in brackets, results by name.</summary>
internal static class Display
{
    /// <summary>The values of several variables, as of a deconstruction, stand side by side.</summary>
    public static string Of(object?[] values) => string.Join(", ", values.Select(Of));

    private static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool isTrue => isTrue ? "true" : "false",
        Tensor tensor => Of(tensor),
        IMetricResult result => string.Join(", ", result.Tensors.Select(part => $"{part.Key}: {Of(part.Value)}")),
        float or double => Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Of(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.dim() > 0 ? $"[{string.Join(", ", Enumerable.Range(0, (int)tensor.shape[0]).Select(i => Of(tensor[i])))}]"
            : tensor.dtype == ScalarType.Bool ? Of((object)tensor.item<bool>())
            : Of(tensor.to(ScalarType.Float64).item<double>());
    }

    /// <remarks>Adding 0 takes the sign from a zero.</remarks>
    private static string Of(double number) => (Math.Round(number, 4) + 0.0).ToString("0.####", CultureInfo.InvariantCulture);
}
