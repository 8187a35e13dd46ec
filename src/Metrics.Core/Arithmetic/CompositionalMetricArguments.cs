namespace Metrics;

/// <summary>A formula over metrics as it is saved.</summary>
internal sealed record CompositionalMetricArguments(IReadOnlyList<MetricConfiguration> Operands, IReadOnlyList<ExpressionTerm> Expression)
{
    /// <summary>Makes the metric. The first operand tells the type of the input, so there must be one.</summary>
    public Metric Create() => ArgumentRange.NotEmpty(Operands)[0].Create().Accept(new Builder(this));

    private sealed class Builder(CompositionalMetricArguments arguments) : IMetricVisitor<Metric>
    {
        public Metric Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class
        {
            var others = arguments.Operands.Skip(1).Select(operand => operand.Create().Returning<TInput, Tensor>());
            return new CompositionalMetric<TInput>([metric.Returning<TInput, Tensor>(), .. others], new([.. arguments.Expression]));
        }
    }
}
