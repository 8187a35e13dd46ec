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
    /// <summary>The samples that weigh something, and the numbers of their rows: one of weight 0 is as if it were not there.</summary>
    /// <param name="input">A batch with weights.</param>
    /// <param name="validate">Whether the values of weights are checked; their shape and dtype are in any case.</param>
    /// <exception cref="ArgumentException">There is not one weight for each sample, or one is negative or not finite.</exception>
    public static (TensorPair Input, Tensor Rows) Counted(TensorPair input, bool validate)
    {
        var weight = input.SampleWeight!;
        if (weight.dim() > 1 || weight.NumberOfElements != input.Count || weight.is_complex())
        {
            throw new ArgumentException(
                $"Expected {nameof(TensorPair.SampleWeight)} to hold a real number for each of {input.Count} samples, got {weight.dtype} [{string.Join(", ", weight.shape)}].", nameof(input));
        }

        var wide = weight.reshape(-1).to_type(ScalarType.Float64);
        if (validate && !wide.ge(0).logical_and(wide.isinf().logical_not()).all().ToBoolean())
        {
            throw new ArgumentException($"Expected {nameof(TensorPair.SampleWeight)} to hold numbers that are finite and not negative.", nameof(input));
        }

        var rows = wide.ne(0).nonzero().flatten();
        if (input.Target.dim() == 0 || rows.shape[0] == input.Count)
        {
            return (input with { SampleWeight = wide }, rows);
        }

        return ((input with { SampleWeight = wide }).Select(rows), rows);
    }

    /// <summary>Takes a batch with weights into a metric whose states are sums over rows.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="input">The batch.</param>
    /// <param name="validate">Whether the values of weights are checked.</param>
    public static void Add(IRowSums<TensorPair> metric, TensorPair input, bool validate) => Add(metric, Counted(input, validate).Input);

    /// <summary>Takes samples that weigh something into a metric whose states are sums over rows.</summary>
    public static void Add(IRowSums<TensorPair> metric, TensorPair counted) =>
        metric.AddSums(metric.Read(counted).Weighted(counted.SampleWeight!.unsqueeze(0))[0]);
}
