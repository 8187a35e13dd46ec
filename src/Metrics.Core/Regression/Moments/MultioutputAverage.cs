namespace Metrics;

/// <summary>Makes one score of those of several outputs.</summary>
internal static class MultioutputAverage
{
    /// <param name="scores">The score of each output.</param>
    /// <param name="variances">What is proportional to the variance of each output in the target.</param>
    /// <param name="multioutput">How the scores are averaged, if they are.</param>
    public static Tensor Of(Tensor scores, Tensor variances, Multioutput multioutput) => multioutput switch
    {
        Multioutput.RawValues => scores,
        Multioutput.UniformAverage => scores.mean(),
        _ => (scores * variances).sum() / variances.sum(),
    };
}
