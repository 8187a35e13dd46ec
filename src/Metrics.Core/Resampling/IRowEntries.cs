namespace Metrics;

/// <summary>A metric of the samples themselves: what its sequences hold is one entry each for every sample that an update keeps.</summary>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
internal interface IRowEntries<TInput>
    where TInput : class, IMetricInput<TInput>
{
    /// <summary>The row of the batch that each entry of an update with it comes from, int64; by default, each row is an entry.</summary>
    Tensor RowsOf(TInput input) => arange(input.Count, dtype: ScalarType.Int64);
}
