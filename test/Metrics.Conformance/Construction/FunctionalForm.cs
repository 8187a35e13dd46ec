using System.Reflection;
using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// Calls the stateless form of a metric. It has the name of the class, and takes the tensors of one update and the options of
/// the class; the names are data here, so it is found by reflection.
/// </summary>
internal static class FunctionalForm
{
    private static readonly ILookup<string, MethodInfo> Methods =
        (typeof(Metric).Assembly.GetType("Metrics.Functional")?.GetMethods(BindingFlags.Public | BindingFlags.Static) ?? []).ToLookup(method => method.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The function of this name, or <see langword="null"/> if there is none.</summary>
    /// <param name="name">The name in TorchMetrics, in snake case.</param>
    public static MethodInfo? Find(string name) => Methods[name.Replace("_", string.Empty, StringComparison.Ordinal)].FirstOrDefault();

    /// <summary>Calls the functional form of a metric on all batches at once.</summary>
    public static object Call(Metric metric, GoldenCase golden, Device device)
    {
        var batches = golden.Batches;
        var method = Methods[metric.Name].FirstOrDefault()
            ?? throw CaseEndedException.Failed($"functional: there is no Functional.{metric.Name}");
        var inputs = new Queue<object>(metric switch
        {
            Metric<TextPair> => Texts(batches, method),
            Metric<SquadPair> => Answers(batches),
            _ => Concatenated(batches, device),
        });
        var arguments = method.GetParameters().Select(parameter => Argument(parameter, metric, golden, inputs)).ToArray();
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static object? Argument(ParameterInfo parameter, Metric metric, GoldenCase golden, Queue<object> inputs)
    {
        if (inputs.TryPeek(out var input) && parameter.ParameterType.IsInstanceOfType(input))
        {
            return inputs.Dequeue();
        }

        return metric is IConfigured<MetricOptions> { Options: var options } && parameter.ParameterType.IsInstanceOfType(options)
            ? WithDefaultsOfFunction(options, golden)
            : parameter.DefaultValue;
    }

    /// <summary>The functions of several classes or labels of the area under the logarithmic ROC average if they are not told, other than the classes.</summary>
    private static MetricOptions WithDefaultsOfFunction(MetricOptions options, GoldenCase golden) =>
        golden.Args.TryGetProperty("average", out _) || !golden.File.Metric.StartsWith("Multi", StringComparison.Ordinal)
            ? options
            : options switch
            {
                MulticlassLogAucOptions classes => classes with { Average = Average.Macro },
                MultilabelLogAucOptions labels => labels with { Average = Average.Macro },
                _ => options,
            };

    /// <summary>The predictions, and the references: a list of them for each prediction, or one where the function takes no more.</summary>
    private static IEnumerable<object> Texts(IReadOnlyList<JsonElement> batches, MethodInfo method)
    {
        var parts = batches.Select(BatchReader.TextPair).ToList();
        yield return parts.SelectMany(part => part.Preds).ToArray();
        var target = parts.SelectMany(part => part.Target).ToArray();
        var takesOne = method.GetParameters().Count(parameter => parameter.ParameterType == typeof(IReadOnlyList<string>)) == 2;
        yield return takesOne ? Array.ConvertAll(target, references => references[0]) : target;
    }

    private static IEnumerable<object> Answers(IReadOnlyList<JsonElement> batches)
    {
        var parts = batches.Select(BatchReader.SquadPair).ToList();
        yield return parts.SelectMany(part => part.Preds).ToArray();
        yield return parts.SelectMany(part => part.Target).ToArray();
    }

    private static IEnumerable<object> Concatenated(IReadOnlyList<JsonElement> batches, Device device)
    {
        var parts = batches.Select(batch => BatchReader.Tensors(batch, device)).ToList();
        return Enumerable.Range(0, parts[0].Count).Select(i => cat([.. parts.Select(part => part[i])], 0));
    }
}
