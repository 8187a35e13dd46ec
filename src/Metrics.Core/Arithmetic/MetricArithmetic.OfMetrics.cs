namespace Metrics;

/// <content>The operators between two metrics.</content>
public static partial class MetricArithmetic
{
    extension<TInput>(Metric<TInput, Tensor>)
        where TInput : class, IMetricInput<TInput>
    {
        /// <summary>The sum, element by element.</summary>
        public static CompositionalMetric<TInput> operator +(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Add);

        /// <summary>The difference, element by element.</summary>
        public static CompositionalMetric<TInput> operator -(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Subtract);

        /// <summary>The product, element by element.</summary>
        public static CompositionalMetric<TInput> operator *(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Multiply);

        /// <summary>The quotient, element by element; integers become float32.</summary>
        public static CompositionalMetric<TInput> operator /(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Divide);

        /// <summary>The remainder of the division, with the sign of the divisor, as for tensors.</summary>
        public static CompositionalMetric<TInput> operator %(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Remainder);

        /// <summary>Bit by bit and, for integers and booleans.</summary>
        public static CompositionalMetric<TInput> operator &(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.And);

        /// <summary>Bit by bit or, for integers and booleans.</summary>
        public static CompositionalMetric<TInput> operator |(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Or);

        /// <summary>Bit by bit exclusive or, for integers and booleans.</summary>
        public static CompositionalMetric<TInput> operator ^(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Xor);

        /// <summary>Whether the left value is less, element by element.</summary>
        public static CompositionalMetric<TInput> operator <(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Less);

        /// <summary>Whether the left value is greater, element by element.</summary>
        public static CompositionalMetric<TInput> operator >(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.Greater);

        /// <summary>Whether the left value is less or equal, element by element.</summary>
        public static CompositionalMetric<TInput> operator <=(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.LessOrEqual);

        /// <summary>Whether the left value is greater or equal, element by element.</summary>
        public static CompositionalMetric<TInput> operator >=(Metric<TInput, Tensor> left, Metric<TInput, Tensor> right) => Builder<TInput>().Then(left).Then(right).Then(MetricOperation.GreaterOrEqual);
    }
}
