namespace Metrics.Tests.Properties;

/// <summary>Inputs whose samples may weigh more or less than 1.</summary>
internal static class WeightedInputs
{
    /// <summary>Whether there is a place for weights in a record.</summary>
    public static bool Exist<TInput>() => typeof(TInput) == typeof(TensorPair) || typeof(TInput) == typeof(GroupedPair);

    /// <summary>The same samples with weights.</summary>
    public static TInput WithWeights<TInput>(this TInput batch, Tensor weights) => (TInput)(object)(batch switch
    {
        TensorPair pair => pair with { SampleWeight = weights },
        GroupedPair pair => pair with { SampleWeight = weights },
        _ => throw new ArgumentException($"{typeof(TInput)} has no weights.", nameof(batch)),
    });

    /// <summary>Several batches as one.</summary>
    public static TInput Joined<TInput>(IReadOnlyList<TInput> batches) => (TInput)(object)(batches switch
    {
        IReadOnlyList<TensorPair> pairs => new TensorPair(Join(pairs, pair => pair.Preds), Join(pairs, pair => pair.Target)),
        IReadOnlyList<GroupedPair> pairs => new GroupedPair(Join(pairs, pair => pair.Preds), Join(pairs, pair => pair.Target!), Join(pairs, pair => pair.Groups)),
        _ => throw new ArgumentException($"{typeof(TInput)} has no weights.", nameof(batches)),
    });

    /// <summary>The weights 0, 1, 2, 0, 1, … for the samples of a batch.</summary>
    public static Tensor Counts(long samples) => arange(samples, device: TestDevice.Current).fmod(3).to(ScalarType.Float32);

    /// <summary>Each sample as often as it counts.</summary>
    public static TInput Repeated<TInput>(this TInput batch, Tensor counts)
        where TInput : IMetricInput<TInput> => batch.Select(arange(batch.Count, device: TestDevice.Current).repeat_interleave(counts.to(ScalarType.Int64)));

    /// <summary>Updates a metric unless it refuses weights.</summary>
    public static bool TryUpdate<TInput>(Metric<TInput> metric, TInput weighted)
        where TInput : class, IMetricInput<TInput>
    {
        try
        {
            metric.Update(weighted);
            return true;
        }
        catch (ArgumentException refusal) when (refusal.Message.StartsWith("Expected no sample weights", StringComparison.Ordinal))
        {
            Assert.AreEqual(0, metric.UpdateCount);
            return false;
        }
    }

    private static Tensor Join<TInput>(IReadOnlyList<TInput> batches, Func<TInput, Tensor> part) => cat([.. batches.Select(part)]);
}
