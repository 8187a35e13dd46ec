using System.Reflection;
using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// A function that has no class of its own. Its parameters have the names of the recorded arguments and inputs; the names are data
/// here, so it is found by reflection.
/// </summary>
internal sealed class FunctionCheck : ICaseCheck
{
    private const string Stage = "functional";

    public void Run(GoldenCase golden, Device device)
    {
        var method = FunctionalForm.Find(NameOf(golden)) ?? throw CaseEndedException.NotImplemented(golden.File.Metric);
        var error = golden.Error ?? (golden.Property("functional_raises") is { } raises ? ExpectedError.Read(raises) : null);
        object value;
        try
        {
            var arguments = method.GetParameters().Select(parameter => Argument(parameter, golden, device)).ToArray();
            value = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        }
        catch (Exception exception) when (exception is not CaseEndedException)
        {
            if (error is null)
            {
                throw CaseEndedException.Failed(ExpectedError.Describe(exception, Stage));
            }

            error.Check(exception, error.Stage);
            return;
        }

        error?.CheckMissing();
        if (golden.Property(Stage) is { } expected)
        {
            new ResultComparison(golden.Tolerance).Check(expected, value, Stage);
        }
    }

    /// <summary>A function that returns more by an argument is two functions here.</summary>
    private static string NameOf(GoldenCase golden) =>
        golden.File.Metric == "procrustes_disparity" && golden.Args.TryGetProperty("return_all", out var all) && all.GetBoolean() ? "procrustes_alignment" : golden.File.Metric;

    /// <summary>An input of the first batch, an argument, all arguments as a record, or the default.</summary>
    private static object? Argument(ParameterInfo parameter, GoldenCase golden, Device device)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!);
        if (golden.Batches[0].TryGetProperty(name, out var input))
        {
            return GoldenTensor.Read(input, device);
        }

        var arguments = ArgumentTranslation.Translate(golden.File.Metric, golden.Args);
        if (parameter.ParameterType.IsAssignableTo(typeof(MetricOptions)))
        {
            return ArgumentJson.Read(arguments, parameter.ParameterType);
        }

        return arguments.TryGetPropertyValue(name, out var argument) ? ArgumentJson.Read(argument, parameter.ParameterType) : parameter.DefaultValue;
    }
}
