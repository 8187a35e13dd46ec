using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Writes recorded expression trees with the operators of the library.</summary>
internal static class MetricExpressions
{
    /// <summary>Makes the metric of an expression.</summary>
    /// <param name="expression">The tree: an operation with its arguments, a metric, a number, or a tensor.</param>
    public static Metric Make(JsonElement expression)
    {
        using var leaf = MetricConstruction.Make(FirstMetric(expression));
        return leaf switch
        {
            Metric<TensorPair, Tensor> => new Writer<TensorPair>().Metric(expression),
            Metric<WeightedValue, Tensor> => new Writer<WeightedValue>().Metric(expression),
            _ => throw CaseEndedException.NotImplemented($"arithmetic on {leaf.Name}"),
        };
    }

    private static bool IsOperation(JsonElement node) => node.ValueKind == JsonValueKind.Object && node.TryGetProperty("op", out _);

    private static JsonElement FirstMetric(JsonElement node) =>
        IsOperation(node)
            ? node.GetProperty("args").EnumerateArray().Where(argument => IsOperation(argument) || ArgumentTranslation.IsMetric(argument)).Select(FirstMetric).First()
            : node;

    private sealed class Writer<TInput>
        where TInput : class, IMetricInput<TInput>
    {
        public Metric<TInput, Tensor> Metric(JsonElement node)
        {
            if (!IsOperation(node))
            {
                return (Metric<TInput, Tensor>)MetricConstruction.Make(node);
            }

            var arguments = node.GetProperty("args").EnumerateArray().ToList();
            return arguments.Count == 1
                ? Apply(node.GetProperty("op").GetString()!, Metric(arguments[0]))
                : Apply(node.GetProperty("op").GetString()!, arguments[0], arguments[1]);
        }

        private static CompositionalMetric<TInput> Apply(string operation, Metric<TInput, Tensor> value) => operation switch
        {
            "neg" => -value,
            "pos" => +value,
            "abs" => value.Abs(),
            "invert" => ~value,
            _ => throw CaseEndedException.NotImplemented($"the operation {operation}"),
        };

        private CompositionalMetric<TInput> Apply(string operation, JsonElement left, JsonElement right)
        {
            if (!IsMetric(left))
            {
                return Operator(operation).OfConstant(Constant(left), Metric(right));
            }

            if (operation == "getitem")
            {
                return Metric(left).At(right.GetInt64());
            }

            return IsMetric(right)
                ? Operator(operation).OfMetrics(Metric(left), Metric(right))
                : Operator(operation).WithConstant(Metric(left), Constant(right));
        }

        private static MetricOperator<TInput> Operator(string operation) =>
            MetricOperators.Find<TInput>(operation) ?? throw CaseEndedException.NotImplemented($"the operation {operation}");

        private static bool IsMetric(JsonElement node) => IsOperation(node) || ArgumentTranslation.IsMetric(node);

        private static MetricConstant Constant(JsonElement node)
        {
            if (GoldenTensor.Is(node))
            {
                return GoldenTensor.Read(node, CPU);
            }

            // A number is written without a point only if it is an int in Python.
            var isInteger = node.GetRawText().All(letter => letter is '-' or (>= '0' and <= '9'));
            return isInteger ? MetricConstant.FromInt64(node.GetInt64()) : MetricConstant.FromDouble(GoldenTensor.Number(node));
        }
    }
}
