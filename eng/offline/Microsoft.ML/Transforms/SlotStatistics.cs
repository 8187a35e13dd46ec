namespace Microsoft.ML.Transforms;

internal enum NormalizationMethod
{
    MinMax,
    MeanVariance,
}

/// <summary>
/// What one slot's values say about its scale and offset; a value becomes (value - offset) * scale.
/// A slot that is constant, or has no values, becomes 0.
/// </summary>
internal struct SlotStatistics()
{
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private double _mean;
    private double _squaredDeviations;
    private long _count;

    /// <summary>Takes a value into account, with Welford's update of the mean and the squared deviations from it.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            return;
        }

        _min = Math.Min(_min, value);
        _max = Math.Max(_max, value);
        _count++;
        var deviation = value - _mean;
        _mean += deviation / _count;
        _squaredDeviations += deviation * (value - _mean);
    }

    /// <param name="method">What the slot is scaled by.</param>
    /// <param name="fixZero">Whether 0 stays 0, which takes an offset of 0.</param>
    public readonly (double Scale, double Offset) Affine(NormalizationMethod method, bool fixZero) =>
        method == NormalizationMethod.MinMax ? MinMax(fixZero) : MeanVariance(fixZero);

    /// <summary>To [0, 1]; where 0 stays 0, by the largest magnitude to [-1, 1].</summary>
    private readonly (double Scale, double Offset) MinMax(bool fixZero)
    {
        var (min, max) = fixZero ? (Math.Min(0, _min), Math.Max(0, _max)) : (_min, _max);
        if (!(max > min))
        {
            return default;
        }

        return fixZero ? (1 / Math.Max(max, -min), 0) : (1 / (max - min), min);
    }

    /// <summary>To mean 0 and variance 1; where 0 stays 0, to a mean square of 1.</summary>
    private readonly (double Scale, double Offset) MeanVariance(bool fixZero)
    {
        var variance = _count > 0 ? _squaredDeviations / _count : 0;
        if (!(variance > 0))
        {
            return default;
        }

        return fixZero ? (1 / Math.Sqrt(variance + (_mean * _mean)), 0) : (1 / Math.Sqrt(variance), _mean);
    }
}
