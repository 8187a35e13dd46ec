using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>
/// The thresholds at which a binned curve is drawn, in ascending order. They are a count (<c>Thresholds = 100</c>: that many,
/// evenly spaced from 0 to 1) or the values themselves (<c>Thresholds = [0.1, 0.5, 0.9]</c>).
/// </summary>
/// <remarks>Thresholds are compared by value. Scores are compared with their float32 values, as in TorchMetrics.</remarks>
[JsonConverter(typeof(ThresholdsJsonConverter))]
[CollectionBuilder(typeof(Thresholds), nameof(Create))]
public sealed record Thresholds : IReadOnlyList<double>
{
    private readonly ValueList<double> values;

    private Thresholds(ValueList<double> values, bool evenlySpaced)
    {
        this.values = values;
        IsEvenlySpaced = evenlySpaced;
    }

    /// <summary>Whether the thresholds were given as a count.</summary>
    public bool IsEvenlySpaced { get; }

    /// <summary>The number of thresholds.</summary>
    public int Count => values.Count;

    /// <inheritdoc/>
    public double this[int index] => values[index];

    /// <summary>Makes thresholds that are evenly spaced from 0 to 1, both included.</summary>
    /// <param name="count">How many, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 2.</exception>
    public static Thresholds EvenlySpaced(int count)
    {
        ArgumentRange.AtLeast(count, 2, nameof(Thresholds));
        return new([.. Enumerable.Range(0, count).Select(i => i / (double)(count - 1))], evenlySpaced: true);
    }

    /// <summary>Makes thresholds of the given values.</summary>
    /// <param name="values">At least one value, each from 0 to 1, in any order.</param>
    /// <exception cref="ArgumentException">There is no value, or one is out of range.</exception>
    public static Thresholds Create(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException($"Expected {nameof(Thresholds)} to hold at least one value, got none.", nameof(values));
        }

        foreach (var value in values)
        {
            ArgumentRange.Between(value, 0, 1, nameof(Thresholds));
        }

        double[] sorted = [.. values];
        Array.Sort(sorted);
        return new([.. sorted], evenlySpaced: false);
    }

    /// <summary>Makes thresholds of the values in a tensor.</summary>
    /// <param name="values">A one-dimensional tensor of at least one value, each from 0 to 1.</param>
    /// <exception cref="ArgumentException">The tensor has another shape, or a value is out of range.</exception>
    public static Thresholds FromTensor(Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.dim() != 1)
        {
            throw new ArgumentException($"Expected {nameof(Thresholds)} to be a tensor of one dimension, got one of shape [{string.Join(", ", values.shape)}].", nameof(values));
        }

        using var scope = NewDisposeScope();
        return Create(values.cpu().to_type(ScalarType.Float64).data<double>().ToArray());
    }

    /// <summary>Makes thresholds that are evenly spaced from 0 to 1; see <see cref="EvenlySpaced"/>.</summary>
    /// <param name="count">How many, at least 2.</param>
    public static implicit operator Thresholds(int count) => EvenlySpaced(count);

    /// <summary>Makes thresholds of the given values; see <see cref="Create"/>.</summary>
    /// <param name="values">At least one value, each from 0 to 1.</param>
    public static implicit operator Thresholds(double[] values) => Create(values);

    /// <summary>Makes thresholds of the given values; see <see cref="Create"/>.</summary>
    /// <param name="values">At least one value, each from 0 to 1.</param>
    public static implicit operator Thresholds(float[] values) => Create(Array.ConvertAll(values, value => (double)value));

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The count of evenly spaced thresholds, or the values in brackets.</summary>
    public override string ToString() => IsEvenlySpaced ? Count.ToString(CultureInfo.InvariantCulture) : values.ToString();

    /// <summary>The thresholds as a float32 tensor of shape [T].</summary>
    internal Tensor ToTensor(Device device) =>
        IsEvenlySpaced
            ? linspace(0, 1, Count, dtype: ScalarType.Float32, device: device)
            : tensor(values.Select(value => (float)value).ToArray(), device: device);
}
