using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>A formula over metrics: what arithmetic on metrics makes.</summary>
/// <remarks>
/// <para>
/// The operators <c>+ - * / % &amp; | ^ ~ &lt; &lt;= &gt; &gt;=</c> and the methods of <see cref="MetricArithmetic"/> mean on metrics
/// what they mean on the tensors that the metrics compute; <c>==</c> and <c>!=</c> compare references, as for every object.
/// </para>
/// <para>
/// A formula works on its operands, not on copies: what they have seen counts, and after an update of the formula each of them has
/// seen the batch, once, however often it stands in the formula. The metric owns the operands: disposing it disposes them.
/// </para>
/// </remarks>
/// <typeparam name="TInput">The record that the metrics take.</typeparam>
/// <example>
/// <code>
/// var precision = new BinaryPrecision();
/// var recall = new BinaryRecall();
/// using CompositionalMetric&lt;TensorPair> f1 = 2 * precision * recall / (precision + recall);
/// f1.Update(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.7f }), tensor(new[] { 1L, 0L, 0L, 1L }));
/// var value = f1.Compute();   // 2 · (2 / 3) · 1 / (2 / 3 + 1) = 0.8
/// </code>
/// </example>
public sealed class CompositionalMetric<TInput> : Metric<TInput, Tensor>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    private readonly IReadOnlyList<Metric<TInput, Tensor>> operands;

    internal CompositionalMetric(IReadOnlyList<Metric<TInput, Tensor>> operands, MetricExpression expression)
        : base(nameof(CompositionalMetric<>))
    {
        expression.Validate(operands.Count);
        this.operands = operands;
        Expression = expression;
        var device = ArgumentRange.NotEmpty(operands)[0].Device;
        foreach (var (i, operand) in operands.Index())
        {
            if (!operand.Device.IsSameAs(device))
            {
                throw new ArgumentException($"Expected metrics on one device, got {operands[0].Name} on {device} and {operand.Name} on {operand.Device}.", nameof(operands));
            }

            AddChild($"operand{i.ToString(CultureInfo.InvariantCulture)}", operand);
        }
    }

    /// <summary>The metrics in the formula, each once, in the order in which they stand in it.</summary>
    public IReadOnlyList<Metric<TInput, Tensor>> Operands => operands;

    /// <summary>Differentiable where every metric and every operation is.</summary>
    public override bool IsDifferentiable => Expression.IsDifferentiable && operands.All(operand => operand.IsDifferentiable);

    /// <inheritdoc/>
    protected internal override object MergeKey => Expression;

    /// <summary>Operands may be updated by themselves.</summary>
    private protected override long OwnUpdateCount => operands.Max(operand => operand.UpdateCount);

    internal override Resampling Resampling => Resampling.ByChildren;

    internal MetricExpression Expression { get; }

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new CompositionalMetricArguments([.. operands.Select(MetricConfiguration.Of)], [.. Expression.Terms]));

    /// <inheritdoc/>
    protected override void UpdateState(TInput input)
    {
        foreach (var operand in operands)
        {
            operand.UpdateTracked(input);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">An operation on bits met values that are no integers or booleans, or integers were raised to a negative power.</exception>
    protected override Tensor ComputeState() => Expression.Evaluate([.. operands.Select(operand => (Tensor)operand.ComputeTracked())], Device);

    /// <inheritdoc/>
    protected override Metric CreateNew() =>
        new CompositionalMetric<TInput>([.. operands.Select(operand => (Metric<TInput, Tensor>)operand.New())], Expression);
}
