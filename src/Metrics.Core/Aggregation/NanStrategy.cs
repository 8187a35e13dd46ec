using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>What an aggregation does with values that are NaN.</summary>
/// <remarks>In JSON it is <c>"error"</c>, <c>"warn"</c>, <c>"ignore"</c>, <c>"disable"</c>, or the number to put in place of NaN.</remarks>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(NanStrategyJsonConverter))]
public readonly record struct NanStrategy
{
    private readonly double replacement;

    private NanStrategy(NanHandling handling, double replacement = 0)
    {
        Handling = handling;
        this.replacement = replacement;
    }

    /// <summary>NaN is left out, and a warning goes to <see cref="MetricWarnings"/> when the value is computed. The default.</summary>
    public static NanStrategy Warn { get; } = new(NanHandling.Warn);

    /// <summary>NaN is refused with an <see cref="ArgumentException"/>. Each update looks at the values, which makes a GPU wait.</summary>
    public static NanStrategy Error { get; } = new(NanHandling.Error);

    /// <summary>NaN is left out.</summary>
    public static NanStrategy Ignore { get; } = new(NanHandling.Ignore);

    /// <summary>NaN is a value like others and makes the result NaN. The fastest choice where there is no NaN.</summary>
    public static NanStrategy Disable { get; } = new(NanHandling.Disable);

    internal NanHandling Handling { get; }

    /// <summary>What stands in place of NaN; <see langword="null"/> unless made by <see cref="Replace"/>.</summary>
    public double? Replacement => Handling == NanHandling.Replace ? replacement : null;

    /// <summary>Puts a number in place of NaN.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN itself.</exception>
    public static NanStrategy Replace(double value) =>
        double.IsNaN(value)
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a number to put in place of NaN, got NaN; to keep NaN, use Disable.")
            : new(NanHandling.Replace, value);

    /// <summary>The name of the strategy, or the number.</summary>
    public override string ToString() => Replacement?.ToString(CultureInfo.InvariantCulture) ?? Handling.ToString();
}
