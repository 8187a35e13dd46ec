namespace Metrics;

/// <summary>A metric for each output, as it is saved.</summary>
internal sealed record MultioutputWrapperArguments(
    MetricConfiguration BaseMetric, int NumOutputs, int OutputDim = -1, bool RemoveNans = true, bool SqueezeOutputs = true)
{
    public Metric Create() => new MultioutputWrapper(BaseMetric.Create().Returning<TensorPair, Tensor>(), NumOutputs, OutputDim, RemoveNans, SqueezeOutputs);
}
