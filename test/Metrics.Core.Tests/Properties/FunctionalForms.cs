using System.Reflection;

namespace Metrics.Tests.Properties;

/// <summary>The functional forms, which have the names of the classes; these are data in the property table, so they are found by reflection.</summary>
internal static class FunctionalForms
{
    private static readonly ILookup<string, MethodInfo> Methods =
        typeof(Functional).GetMethods(BindingFlags.Public | BindingFlags.Static).ToLookup(method => method.Name, StringComparer.Ordinal);

    /// <summary>The functional form of a metric, with the arguments of the class; <see langword="null"/> if there is none.</summary>
    public static MethodInfo? Of(Metric metric) =>
        metric is IConfigured<MetricOptions> { Options: var options }
            ? Methods[metric.GetType().Name].SingleOrDefault(method => method.GetParameters().Any(parameter => parameter.ParameterType.IsInstanceOfType(options)))
            : null;

    /// <summary>Whether it can be told what samples weigh.</summary>
    public static bool TakesWeights(this MethodInfo form) => form.GetParameters()[^1] is { Name: "sampleWeight", HasDefaultValue: true };

    /// <summary>Its value for a batch, with the arguments of a metric.</summary>
    public static object Call(this MethodInfo form, object batch, Metric metric)
    {
        IEnumerable<object?> tensors = batch switch
        {
            TensorPair pair => [pair.Preds, pair.Target],
            GroupedPair pair => [pair.Preds, pair.Target, pair.Groups],
            _ => throw new ArgumentException($"Expected a pair, got {batch.GetType()}.", nameof(batch)),
        };
        object? weight = batch is TensorPair single ? single.SampleWeight : ((GroupedPair)batch).SampleWeight;
        object?[] arguments = [.. tensors, ((IConfigured<MetricOptions>)metric).Options, .. form.TakesWeights() ? new[] { weight } : []];
        return form.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
    }
}
