namespace Metrics;

/// <summary>Makes one score of those of several outputs.</summary>
internal static class MultioutputAverage
{
    /// <param name="scores">The score of each output, in the last dimension.</param>
    /// <param name="variances">What is proportional to the variance of each output in the target.</param>
    /// <param name="multioutput">How the scores are averaged, if they are.</param>
    public static Tensor Of(Tensor scores, Tensor variances, Multioutput multioutput) => multioutput switch
    {
        Multioutput.RawValues => scores,
        Multioutput.UniformAverage => scores.mean([-1]),
        _ => (scores * variances).sum([-1]) / variances.sum([-1]),
    };
}
