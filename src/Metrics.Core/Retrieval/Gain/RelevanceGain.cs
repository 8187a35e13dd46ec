using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>What a document adds to the discounted cumulative gain at the top of a ranking, by its relevance.</summary>
/// <remarks>In JSON it is <c>"linear"</c>, <c>"exponential"</c>, or the list of the gains of the grades 0, 1, 2, ….</remarks>
[JsonConverter(typeof(RelevanceGainJsonConverter))]
public sealed record RelevanceGain
{
    private RelevanceGain(string? name, ValueList<double> gains)
    {
        Name = name;
        Gains = gains;
    }

    /// <summary>The relevance itself, which may be any number. The default, and TorchMetrics' definition.</summary>
    public static RelevanceGain Linear { get; } = new("linear", []);

    /// <summary>2^relevance − 1. Source: C. Burges et al., <i>Learning to rank using gradient descent</i> (2005).</summary>
    public static RelevanceGain Exponential { get; } = new("exponential", []);

    /// <summary>ML.NET's gains of the grades 0 to 4: 0, 3, 7, 15, 31.</summary>
    public static RelevanceGain MLNet { get; } = Table([0, 3, 7, 15, 31]);

    /// <summary>The name in JSON; <see langword="null"/> for a table.</summary>
    public string? Name { get; }

    /// <summary>The gains of the grades 0, 1, 2, …; empty unless it is a table.</summary>
    public ValueList<double> Gains { get; }

    /// <summary>Looks the gain up. The relevance of a document is then a grade: a whole number from 0 to the length of the table less 1.</summary>
    /// <param name="gains">The gains of the grades 0, 1, 2, …, finite numbers.</param>
    /// <exception cref="ArgumentException">There is no gain, or one that is not finite.</exception>
    public static RelevanceGain Table(ValueList<double> gains)
    {
        ArgumentNullException.ThrowIfNull(gains);
        return gains.Count > 0 && gains.All(double.IsFinite)
            ? new(null, gains)
            : throw new ArgumentException($"Expected {nameof(gains)} to hold a finite gain for each grade, got [{string.Join(", ", gains)}].", nameof(gains));
    }

    /// <summary>The name of the gain, or the table.</summary>
    public override string ToString() => Name ?? $"[{string.Join(", ", Gains)}]";

    internal Tensor Of(Tensor relevance)
    {
        if (Gains.Count > 0)
        {
            return tensor(Gains.ToArray(), device: relevance.device).take(relevance.to(ScalarType.Int64));
        }

        var grades = relevance.to(ScalarType.Float64);
        return this == Linear ? grades : grades.exp2() - 1;
    }

    /// <summary>Numbers that are in the order of the gains, but small enough for float32: an exponential gain may not be.</summary>
    internal Tensor RankOf(Tensor relevance) => Gains.Count > 0 ? Of(relevance) : relevance;

    /// <exception cref="ArgumentException">A document has a relevance without a gain.</exception>
    internal void Check(Tensor target)
    {
        if (Gains.Count > 0 && !target.ge(0).logical_and(target.lt(Gains.Count)).logical_and(target.eq(target.to(ScalarType.Int64))).all().ToBoolean())
        {
            throw new ArgumentException($"Expected target to hold whole grades from 0 to {Gains.Count - 1}, got {target.min().ToDouble()} to {target.max().ToDouble()}.", nameof(target));
        }
    }
}
