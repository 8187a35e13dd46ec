namespace Metrics;

/// <summary>The arguments of a regression metric that computes one value for each output.</summary>
public abstract record OutputsOptions : MetricOptions
{
    /// <summary>
    /// The number of outputs, at least 1. With 1, the inputs have any shape that the metric takes, and there is one value; with
    /// more, they have the shape [N, outputs], and there is a value for each column. Default: 1.
    /// </summary>
    public int NumOutputs { get; init; } = 1;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.AtLeast(NumOutputs, 1);
}
