namespace Metrics;

/// <summary>Texts and what they should have been: the input of text metrics.</summary>
/// <remarks>Strings have no device: metrics read them on the CPU and keep their counts where the metric is.</remarks>
/// <param name="Preds">The predicted texts.</param>
/// <param name="Target">For each prediction its references, of which there may be several.</param>
public sealed record TextPair(IReadOnlyList<string> Preds, IReadOnlyList<IReadOnlyList<string>> Target) : IMetricInput<TextPair>
{
    /// <summary>Pairs each prediction with one reference.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    public TextPair(IReadOnlyList<string> preds, IReadOnlyList<string> target)
        : this(preds, Alone(target))
    {
    }

    /// <summary>The number of predictions.</summary>
    public long Count => Preds.Count;

    /// <summary>Texts are wherever they are needed.</summary>
    /// <param name="device">Any device.</param>
    /// <returns><see langword="true"/>.</returns>
    public bool IsOn(Device device) => true;

    /// <summary>Returns the input itself.</summary>
    /// <param name="device">Any device.</param>
    public TextPair To(Device device) => this;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are not as many targets as predictions.</exception>
    public TextPair Select(Tensor rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (Target.Count != Preds.Count)
        {
            throw new ArgumentException($"Expected {nameof(Target)} to have as many entries as {nameof(Preds)}, {Preds.Count}, got {Target.Count}.", nameof(rows));
        }

        using var onCpu = rows.cpu();
        var chosen = onCpu.data<long>().ToArray();
        return new(Array.ConvertAll(chosen, row => Preds[(int)row]), Array.ConvertAll(chosen, row => Target[(int)row]));
    }

    private static string[][] Alone(IReadOnlyList<string> target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var references = new string[target.Count][];
        for (var i = 0; i < references.Length; i++)
        {
            references[i] = [target[i]];
        }

        return references;
    }
}
