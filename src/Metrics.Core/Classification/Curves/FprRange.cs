using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>A range of false positive rates, such as <c>(0.001, 0.1)</c>.</summary>
[JsonConverter(typeof(FprRangeJsonConverter))]
public sealed record FprRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="low">The lower end, above 0.</param>
    /// <param name="high">The upper end, above the lower one and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is out of its range.</exception>
    public FprRange(double low, double high)
    {
        High = ArgumentRange.Between(high, 0, 1, nameof(FprRange));
        Low = ArgumentRange.Inside(low, 0, high, nameof(FprRange));
    }

    /// <summary>The lower end, above 0.</summary>
    public double Low { get; }

    /// <summary>The upper end, at most 1.</summary>
    public double High { get; }

    /// <summary>From 0.001 to 0.1.</summary>
    internal static FprRange Default { get; } = new(0.001, 0.1);

    /// <summary>Makes a range.</summary>
    /// <param name="ends">The lower end, above 0, and the upper end, at most 1.</param>
    public static implicit operator FprRange((double Low, double High) ends) => new(ends.Low, ends.High);
}
