namespace Metrics;

/// <summary>A metric that keeps the samples of its batches.</summary>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
internal interface IRowSamples<in TInput>
{
    /// <summary>The row of the batch that each sample comes from that an update with it keeps, int64.</summary>
    Tensor RowsOf(TInput input);

    /// <summary>Makes the metric, which holds samples, ready to be computed under many weightings.</summary>
    /// <param name="rows">The row of each sample, int64.</param>
    void BeginReweighting(Tensor rows);

    /// <summary>Computes from now on as if each row had been there so many times.</summary>
    /// <param name="counts">The count of each row in some resamples.</param>
    /// <param name="resample">Which of them.</param>
    void Reweight(RowCounts counts, int resample);

    /// <summary>The values in all resamples, [R, …]; <see langword="null"/> where the formula takes one resample at a time, or one is empty.</summary>
    /// <param name="blocks">The count of each row in the resamples.</param>
    Tensor? ComputeAll(IRowBlocks blocks) => null;
}
