using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Makes metrics that take functions, which no registry knows: the functions are recorded by name.</summary>
internal static class LambdaConstruction
{
    public static Metric Make(JsonElement args)
    {
        var json = args.GetProperty("wrapped_metric");
        if (!ArgumentTranslation.IsMetric(json))
        {
            throw CaseEndedException.NotExpressible("something else than a metric in a wrapper");
        }

        var (preds, target) = (Function(args, "transform_pred"), Function(args, "transform_target"));
        return MetricConstruction.Make(json) switch
        {
            Metric<TensorPair, Tensor> metric => LambdaInputTransformer.Of(metric, preds, target),
            Metric<TensorPair, NamedResults> metric => LambdaInputTransformer.Of(metric, preds, target),
            var metric => throw CaseEndedException.NotImplemented($"functions around {metric.Name}"),
        };
    }

    private static Func<Tensor, Tensor>? Function(JsonElement args, string name)
    {
        if (!args.TryGetProperty(name, out var json) || json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            throw CaseEndedException.NotExpressible($"a {name} that is no function");
        }

        return json.GetProperty("$fn").GetString() switch
        {
            "identity" => values => values,
            "one_minus" => values => 1 - values,
            "gt_half" => values => values.gt(0.5).to(ScalarType.Int64),
            "argmax_dim1" => values => values.argmax(1),
            var other => throw CaseEndedException.NotImplemented($"the function {other}"),
        };
    }
}
