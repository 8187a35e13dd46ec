namespace Metrics.Conformance;

/// <summary>An operator on metrics in its three forms, each of which is an overload of its own.</summary>
/// <param name="OfMetrics">Between two metrics.</param>
/// <param name="WithConstant">Between a metric and a constant.</param>
/// <param name="OfConstant">Between a constant and a metric.</param>
/// <typeparam name="TInput">The record that the metrics take.</typeparam>
public sealed record MetricOperator<TInput>(
    Func<Metric<TInput, Tensor>, Metric<TInput, Tensor>, CompositionalMetric<TInput>> OfMetrics,
    Func<Metric<TInput, Tensor>, MetricConstant, CompositionalMetric<TInput>> WithConstant,
    Func<MetricConstant, Metric<TInput, Tensor>, CompositionalMetric<TInput>> OfConstant)
    where TInput : class, IMetricInput<TInput>;

/// <summary>The operators on metrics by the names that Python's <c>operator</c> module has for them.</summary>
public static class MetricOperators
{
    /// <summary>The operator of a name; none, if there is no such operator.</summary>
    /// <param name="name">Python's name.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static MetricOperator<TInput>? Find<TInput>(string name)
        where TInput : class, IMetricInput<TInput> => name switch
        {
            "add" => new((l, r) => l + r, (l, r) => l + r, (l, r) => l + r),
            "sub" => new((l, r) => l - r, (l, r) => l - r, (l, r) => l - r),
            "mul" => new((l, r) => l * r, (l, r) => l * r, (l, r) => l * r),
            "truediv" => new((l, r) => l / r, (l, r) => l / r, (l, r) => l / r),
            "mod" => new((l, r) => l % r, (l, r) => l % r, (l, r) => l % r),
            "and" => new((l, r) => l & r, (l, r) => l & r, (l, r) => l & r),
            "or" => new((l, r) => l | r, (l, r) => l | r, (l, r) => l | r),
            "xor" => new((l, r) => l ^ r, (l, r) => l ^ r, (l, r) => l ^ r),
            "lt" => new((l, r) => l < r, (l, r) => l < r, (l, r) => l < r),
            "le" => new((l, r) => l <= r, (l, r) => l <= r, (l, r) => l <= r),
            "gt" => new((l, r) => l > r, (l, r) => l > r, (l, r) => l > r),
            "ge" => new((l, r) => l >= r, (l, r) => l >= r, (l, r) => l >= r),
            "eq" => new((l, r) => l.Equal(r), (l, r) => l.Equal(r), (l, r) => r.Equal(l)),
            "ne" => new((l, r) => l.NotEqual(r), (l, r) => l.NotEqual(r), (l, r) => r.NotEqual(l)),
            "floordiv" => new(MetricArithmetic.FloorDivide, MetricArithmetic.FloorDivide, MetricArithmetic.FloorDivide),
            "pow" => new(MetricArithmetic.Pow, MetricArithmetic.Pow, MetricArithmetic.Pow),
            "matmul" => new(MetricArithmetic.MatMul, MetricArithmetic.MatMul, MetricArithmetic.MatMul),
            _ => null,
        };
}
