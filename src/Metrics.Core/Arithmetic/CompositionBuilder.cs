namespace Metrics;

/// <summary>Writes a formula term by term. A formula inside a formula is taken apart, so that a metric that stands in both is one operand.</summary>
internal sealed class CompositionBuilder<TInput>
    where TInput : class, IMetricInput<TInput>
{
    private readonly List<Metric<TInput, Tensor>> operands = [];
    private readonly List<ExpressionTerm> terms = [];

    public CompositionBuilder<TInput> Then(Metric<TInput, Tensor> metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (metric is CompositionalMetric<TInput> inner)
        {
            terms.AddRange(inner.Expression.Terms.Select(term => term is ExpressionTerm.Operand operand ? OperandOf(inner.Operands[operand.Index]) : term));
        }
        else
        {
            terms.Add(OperandOf(metric));
        }

        return this;
    }

    public CompositionBuilder<TInput> Then(MetricConstant constant)
    {
        terms.Add(constant.Term ?? throw new ArgumentException("Expected a number or a tensor, got none.", nameof(constant)));
        return this;
    }

    public CompositionalMetric<TInput> Then(MetricOperation operation)
    {
        terms.Add(new ExpressionTerm.Operation(operation));
        return ToMetric();
    }

    public CompositionalMetric<TInput> ToMetric() => new(operands, new([.. terms]));

    private ExpressionTerm.Operand OperandOf(Metric<TInput, Tensor> metric)
    {
        var known = operands.FindIndex(operand => ReferenceEquals(operand, metric));
        if (known < 0)
        {
            known = operands.Count;
            operands.Add(metric);
        }

        return new(known);
    }
}
