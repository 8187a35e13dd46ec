namespace Metrics;

/// <summary>A metric that looks at its inputs through a network, such as a distance between distributions of images.</summary>
/// <remarks><see cref="FeatureShare{TInput}"/> lets several such metrics run the network once.</remarks>
public interface IFeatureMetric
{
    /// <summary>
    /// The network: features of a batch, from a batch. A wrapper may put another function in its place, which returns the same;
    /// clones of the metric have the function that the metric has.
    /// </summary>
    Func<Tensor, Tensor> FeatureNetwork { get; set; }
}
