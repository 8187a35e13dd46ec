namespace Metrics;

/// <summary>Samples as the exact state keeps them; <see cref="CurveTask"/> says what they mean.</summary>
/// <param name="Scores">Scores, [N] or [N, C].</param>
/// <param name="Target">Labels, [N] or [N, C].</param>
/// <param name="Weights">What each sample weighs, float64 [N]; <see langword="null"/> if 1.</param>
internal readonly record struct CurveSamples(Tensor Scores, Tensor Target, Tensor? Weights = null)
{
    /// <summary>Reads a batch.</summary>
    /// <exception cref="ArgumentException">The batch is not one of the task.</exception>
    public static CurveSamples Of(TensorPair input, CurveTask task)
    {
        var (counted, weight, _) = SampleWeights.Counted(input, task.ValidateArgs);
        var (scores, labels, rows) = task.Format(counted.Preds, counted.Target);
        return new(scores, labels, weight?.index_select(0, rows.ToTensor(weight.device)));
    }
}
