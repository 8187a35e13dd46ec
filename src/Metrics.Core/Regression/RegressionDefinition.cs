namespace Metrics;

/// <summary>A metric that compares predicted numbers with true ones by statistics that add up over rows, as its class and its functional form share it.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TStatistics">The statistics.</typeparam>
internal abstract class RegressionDefinition<TOptions, TStatistics> : RowStatistics<TensorPair, TOptions, TStatistics>
    where TOptions : MetricOptions
{
    /// <summary>The value in float64, from the statistics; those of several weightings have a value each, [R, …].</summary>
    public abstract Tensor Score(TStatistics statistics, TOptions options);

    /// <summary>The functional form.</summary>
    public virtual Tensor Compute(Tensor preds, Tensor target, Tensor? sampleWeight, TOptions options, bool isDifferentiable = true) =>
        FunctionalForm.Compute(
            preds,
            target,
            sampleWeight,
            options,
            (input, arguments) => ResultForm.Of(Score(Of(input, arguments), arguments), ResultForm.IsDouble(input)),
            isDifferentiable);

    /// <summary>What rows of <see cref="OfColumns"/> add up to, without the last number.</summary>
    protected static Tensor WithoutDtype(Tensor sums) => sums.narrow(-1, 0, sums.shape[^1] - 1);

    /// <summary>Rows that add the numbers of some columns, float64 [N] or [N, k] each, and last whether they were float64.</summary>
    protected static RowSums OfColumns(TensorPair input, params IEnumerable<Tensor> columns)
    {
        Tensor[] wide = [.. columns.Select(column => column.dim() == 1 ? column.unsqueeze(1) : column)];
        return new ValueRows(cat([.. wide, full(wide[0].shape[0], 1, ResultForm.IsDouble(input) ? 1.0 : 0.0, dtype: ScalarType.Float64, device: wide[0].device)], 1));
    }
}
