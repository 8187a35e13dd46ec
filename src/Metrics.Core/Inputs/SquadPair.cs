namespace Metrics;

/// <summary>An answer that a model gives to a question.</summary>
/// <param name="Id">The question.</param>
/// <param name="PredictionText">The answer.</param>
public sealed record SquadPrediction(string Id, string PredictionText);

/// <summary>The true answers to a question.</summary>
/// <param name="Id">The question.</param>
/// <param name="Answers">The answers that are right, at least one.</param>
public sealed record SquadTarget(string Id, IReadOnlyList<string> Answers);

/// <summary>Answers to questions, and the true ones, which belong together by the ids of the questions: the input of <see cref="Squad"/>.</summary>
/// <param name="Preds">The predicted answers, in any order.</param>
/// <param name="Target">The questions with their true answers.</param>
public sealed record SquadPair(IReadOnlyList<SquadPrediction> Preds, IReadOnlyList<SquadTarget> Target) : IMetricInput<SquadPair>
{
    /// <summary>The number of questions.</summary>
    public long Count => Target.Count;

    /// <summary>Texts are wherever they are needed.</summary>
    /// <param name="device">Any device.</param>
    /// <returns><see langword="true"/>.</returns>
    public bool IsOn(Device device) => true;

    /// <summary>Returns the input itself.</summary>
    /// <param name="device">Any device.</param>
    public SquadPair To(Device device) => this;

    /// <summary>Returns the chosen questions with all predictions.</summary>
    /// <param name="rows">Numbers of questions, a one-dimensional int64 tensor.</param>
    public SquadPair Select(Tensor rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var onCpu = rows.cpu();
        return this with { Target = Array.ConvertAll(onCpu.data<long>().ToArray(), row => Target[(int)row]) };
    }
}
