namespace Metrics;

/// <summary>An input whose samples may weigh more or less than 1.</summary>
internal interface IWeightedInput
{
    /// <summary>What each sample weighs; <see langword="null"/> if 1.</summary>
    Tensor? SampleWeight { get; }
}

/// <summary>Weights of samples.</summary>
internal static class SampleWeights
{
    /// <summary>The samples that weigh something: one of weight 0 is as if it were not there.</summary>
    /// <param name="input">A batch, with weights or without.</param>
    /// <param name="validate">Whether the values of weights are checked; their shape and dtype are in any case.</param>
    /// <returns>These samples, what each of them weighs (float64) and its row in the batch; no weights and rows if the batch has no weights.</returns>
    /// <exception cref="ArgumentException">There is not one weight for each sample, or one is negative or not finite.</exception>
    public static (TInput Input, Tensor? Weight, Tensor? Rows) Counted<TInput>(TInput input, bool validate)
        where TInput : IMetricInput<TInput>
    {
        if (input is not IWeightedInput { SampleWeight: { } weight })
        {
            return (input, null, null);
        }

        if (weight.dim() > 1 || weight.NumberOfElements != input.Count || weight.is_complex())
        {
            throw new ArgumentException(
                $"Expected {nameof(IWeightedInput.SampleWeight)} to hold a real number for each of {input.Count} samples, got {weight.dtype} [{string.Join(", ", weight.shape)}].", nameof(input));
        }

        var wide = weight.reshape(-1).to_type(ScalarType.Float64);
        var valid = wide.ge(0).logical_and(wide.isinf().logical_not());
        if (validate && !valid.all().ToBoolean())
        {
            var wrong = wide.masked_select(valid.logical_not())[0].ToDouble();
            throw new ArgumentException($"Expected {nameof(IWeightedInput.SampleWeight)} to hold numbers that are finite and not negative, got {wrong}.", nameof(input));
        }

        var rows = wide.ne(0).nonzero().flatten();
        return rows.shape[0] == input.Count ? (input, wide, rows) : (input.Select(rows), wide.index_select(0, rows), rows);
    }
}
