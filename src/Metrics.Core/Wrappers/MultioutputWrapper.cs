using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Computes a metric for each output by itself, for metrics that know only one: predictions and targets are cut into outputs.</summary>
/// <remarks>
/// The value is a tensor whose first dimension counts the outputs. With <c>removeNans</c>, a sample that is NaN in the prediction
/// or the target of an output is left out of that output; an output of which nothing is left is not updated.
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MultioutputWrapper(new BinaryAccuracy(), numOutputs: 2);
/// metric.Update(tensor(new[,] { { 0.9f, 0.2f }, { 0.6f, 0.3f } }), tensor(new[,] { { 1L, 0L }, { 0L, 0L } }));
/// var accuracies = metric.Compute();   // [0.5, 1]
/// </code>
/// </example>
public sealed class MultioutputWrapper : Metric<TensorPair, Tensor>, IComposedMetric
{
    private readonly List<Metric<TensorPair, Tensor>> outputs = [];

    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on. It is not updated itself.</param>
    /// <param name="numOutputs">The number of outputs, at least 1.</param>
    /// <param name="outputDim">The dimension along which the outputs lie; a negative one counts from the end.</param>
    /// <param name="removeNans">Whether samples with NaN are left out. It makes a GPU wait in each update.</param>
    /// <param name="squeezeOutputs">Whether the metric sees an output without the dimension of the outputs; otherwise it has length 1.</param>
    public MultioutputWrapper(Metric<TensorPair, Tensor> metric, int numOutputs, int outputDim = -1, bool removeNans = true, bool squeezeOutputs = true)
    {
        ArgumentNullException.ThrowIfNull(metric);
        NumOutputs = ArgumentRange.AtLeast(numOutputs, 1);
        OutputDim = outputDim;
        RemoveNans = removeNans;
        SqueezeOutputs = squeezeOutputs;
        Metric = AddChild("metric", metric);
        for (var i = 0; i < numOutputs; i++)
        {
            outputs.Add(AddChild($"output{i.ToString(CultureInfo.InvariantCulture)}", (Metric<TensorPair, Tensor>)metric.New()));
        }
    }

    /// <summary>The metric that each output is given to a copy of.</summary>
    public Metric<TensorPair, Tensor> Metric { get; }

    /// <summary>The number of outputs.</summary>
    public int NumOutputs { get; }

    /// <summary>The dimension along which the outputs lie.</summary>
    public int OutputDim { get; }

    /// <summary>Whether samples with NaN are left out.</summary>
    public bool RemoveNans { get; }

    /// <summary>Whether the metric sees an output without the dimension of the outputs.</summary>
    public bool SqueezeOutputs { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => Metric.HigherIsBetter;

    /// <inheritdoc/>
    public override bool IsDifferentiable => Metric.IsDifferentiable;

    /// <inheritdoc/>
    protected internal override object MergeKey => (NumOutputs, OutputDim, RemoveNans, SqueezeOutputs);

    private protected override IEnumerable<KeyValuePair<string, Metric>> StatefulChildren => base.StatefulChildren.Skip(1);

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new MultioutputWrapperArguments(MetricConfiguration.Of(Metric), NumOutputs, OutputDim, RemoveNans, SqueezeOutputs));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A tensor has fewer outputs than expected.</exception>
    protected override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        for (var i = 0; i < NumOutputs; i++)
        {
            var output = input with { Preds = Output(input.Preds, i, nameof(input.Preds)), Target = Output(input.Target, i, nameof(input.Target)) };
            var kept = RemoveNans ? WithoutNans(output) : output;
            if (kept.Count > 0)
            {
                outputs[i].UpdateTracked(SqueezeOutputs ? kept : kept with { Preds = kept.Preds.unsqueeze(OutputDim), Target = kept.Target.unsqueeze(OutputDim) });
            }
        }
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState() => stack(outputs.Select(output => (Tensor)output.ComputeTracked()), 0);

    /// <inheritdoc/>
    protected override Metric CreateNew() =>
        new MultioutputWrapper((Metric<TensorPair, Tensor>)Metric.New(), NumOutputs, OutputDim, RemoveNans, SqueezeOutputs);

    private Tensor Output(Tensor outputs, int index, string name)
    {
        var dim = OutputDim < 0 ? OutputDim + outputs.dim() : OutputDim;
        return dim >= 0 && dim < outputs.dim() && outputs.shape[dim] >= NumOutputs
            ? outputs.select(dim, index)
            : throw new ArgumentException($"Expected {name} with {NumOutputs} outputs along dimension {OutputDim}, got shape [{string.Join(", ", outputs.shape)}].", name);
    }

    private static TensorPair WithoutNans(TensorPair output)
    {
        // Each tensor says how many rows it has; the metric is the one to refuse tensors that do not belong together.
        var (preds, target) = (RowsWithNan(output.Preds), RowsWithNan(output.Target));
        return preds.NumberOfElements == target.NumberOfElements
            ? output.Select(preds.logical_or(target).logical_not().nonzero().flatten())
            : output;
    }

    private static Tensor RowsWithNan(Tensor values) => values.isnan().reshape(values.SampleCount(), -1).any(1);
}
