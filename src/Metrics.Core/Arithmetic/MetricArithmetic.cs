namespace Metrics;

/// <summary>Arithmetic on metrics that compute a tensor; the result is a metric.</summary>
/// <remarks>
/// Both sides are metrics of one input, or one is and the other is a number or tensor (<see cref="MetricConstant"/>). See
/// <see cref="CompositionalMetric{TInput}"/> for what happens to the operands.
/// </remarks>
/// <example>
/// <code>
/// using var error = 1 - new BinaryAccuracy();
/// using var isGood = new BinaryAuroc() >= 0.9;
/// using var rmse = new MeanSquaredError().Pow(0.5);
/// using var firstClass = new MulticlassRecall(new(3) { Average = null }).At(0);
/// </code>
/// </example>
public static partial class MetricArithmetic
{
    extension<TInput>(Metric<TInput, Tensor>)
        where TInput : class, IMetricInput<TInput>
    {
        /// <summary>The value as it is.</summary>
        public static CompositionalMetric<TInput> operator +(Metric<TInput, Tensor> metric) => Builder<TInput>().Then(metric).ToMetric();

        /// <summary>The value with the other sign.</summary>
        public static CompositionalMetric<TInput> operator -(Metric<TInput, Tensor> metric) => Builder<TInput>().Then(metric).Then(MetricOperation.Negate);

        /// <summary>Bit by bit not, for integers and booleans.</summary>
        public static CompositionalMetric<TInput> operator ~(Metric<TInput, Tensor> metric) => Builder<TInput>().Then(metric).Then(MetricOperation.Not);
    }

    /// <summary>Raises to a power, element by element.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> Pow<TInput>(this Metric<TInput, Tensor> left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Pow);

    /// <summary>Raises to a power, element by element.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> Pow<TInput>(this Metric<TInput, Tensor> left, MetricConstant right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Pow);

    /// <summary>Raises to a power, element by element.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> Pow<TInput>(MetricConstant left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Pow);

    /// <summary>Divides and rounds towards minus infinity, element by element.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> FloorDivide<TInput>(this Metric<TInput, Tensor> left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.FloorDivide);

    /// <summary>Divides and rounds towards minus infinity, element by element.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> FloorDivide<TInput>(this Metric<TInput, Tensor> left, MetricConstant right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.FloorDivide);

    /// <summary>Divides and rounds towards minus infinity, element by element.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> FloorDivide<TInput>(MetricConstant left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.FloorDivide);

    /// <summary>The matrix product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> MatMul<TInput>(this Metric<TInput, Tensor> left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.MatMul);

    /// <summary>The matrix product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> MatMul<TInput>(this Metric<TInput, Tensor> left, MetricConstant right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.MatMul);

    /// <summary>The matrix product.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> MatMul<TInput>(MetricConstant left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.MatMul);

    /// <summary>Whether both values are equal, element by element. The operator <c>==</c> compares references.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> Equal<TInput>(this Metric<TInput, Tensor> left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Equal);

    /// <summary>Whether both values are equal, element by element. The operator <c>==</c> compares references.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> Equal<TInput>(this Metric<TInput, Tensor> left, MetricConstant right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Equal);

    /// <summary>Whether the values differ, element by element. The operator <c>!=</c> compares references.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> NotEqual<TInput>(this Metric<TInput, Tensor> left, Metric<TInput, Tensor> right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.NotEqual);

    /// <summary>Whether the values differ, element by element. The operator <c>!=</c> compares references.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> NotEqual<TInput>(this Metric<TInput, Tensor> left, MetricConstant right)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.NotEqual);

    /// <summary>The absolute value, element by element.</summary>
    /// <param name="metric">The metric.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> Abs<TInput>(this Metric<TInput, Tensor> metric)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(metric).Then(MetricOperation.Abs);

    /// <summary>An element of a value with one dimension, or a part of one with more: what stands at an index of the first dimension.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="index">The index; a negative one counts from the end.</param>
    /// <typeparam name="TInput">The record that the metrics take.</typeparam>
    public static CompositionalMetric<TInput> At<TInput>(this Metric<TInput, Tensor> metric, long index)
        where TInput : class, IMetricInput<TInput> => Builder<TInput>().Then(metric).Then(index).Then(MetricOperation.Select);

    private static CompositionBuilder<TInput> Builder<TInput>()
        where TInput : class, IMetricInput<TInput> => new();
}
