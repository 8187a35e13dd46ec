namespace Metrics;

/// <summary>What one call of <c>Update</c> hands to a metric: a small immutable record of tensors.</summary>
/// <remarks>An input does not own its tensors; whoever made them disposes them.</remarks>
/// <typeparam name="TSelf">The record type itself.</typeparam>
public interface IMetricInput<TSelf>
    where TSelf : IMetricInput<TSelf>
{
    /// <summary>The number of samples: the length of the first dimension, or 1 for a scalar.</summary>
    long Count { get; }

    /// <summary>Says whether every tensor of the input lies on the given device.</summary>
    /// <param name="device">The device to compare with.</param>
    bool IsOn(Device device);

    /// <summary>Returns the same input on another device.</summary>
    /// <param name="device">The device to copy to; tensors that lie there already are not copied.</param>
    TSelf To(Device device);

    /// <summary>Returns the chosen samples, in the order of <paramref name="rows"/>; a row may be chosen more than once.</summary>
    /// <param name="rows">Row numbers, a one-dimensional int64 tensor on the input's device.</param>
    TSelf Select(Tensor rows);
}
