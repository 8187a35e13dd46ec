using System.Reflection;
using Metrics.Tests.Properties;

namespace Metrics.Tests.FreshCases;

/// <summary>Compares both forms of a metric with its definition.</summary>
internal static class FreshCaseRun
{
    private const double Tolerance = 2e-5;

    private static readonly ILookup<string, MethodInfo> Functions = typeof(Functional).GetMethods(BindingFlags.Public | BindingFlags.Static).ToLookup(method => method.Name);

    /// <summary>What is other than defined; empty if nothing is, <see langword="null"/> if the definition leaves the value open.</summary>
    public static string? Difference(FreshCase fresh, PlainFormula formula)
    {
        using var scope = NewDisposeScope();
        using var metric = (Metric<TensorPair>)MetricRegistry.Get(fresh.Metric).Create(fresh.Arguments);
        if (formula(fresh.Batches, fresh.Arguments) is not { } inBatches || formula([fresh.Data], fresh.Arguments) is not { } atOnce)
        {
            return null;
        }

        try
        {
            foreach (var batch in fresh.Batches)
            {
                metric.Update(new TensorPair(batch.Preds.ToTensor(), batch.Target.ToTensor()));
            }

            return Difference("class", inBatches, metric.ComputeUntyped()) + Difference("function", atOnce, Call(metric, fresh.Data));
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static object Call(Metric metric, PlainBatch data)
    {
        var options = ((IConfigured<MetricOptions>)metric).Options;
        var function = Functions[metric.Name].Single(method => method.GetParameters() is [_, _, var third, ..] && third.ParameterType.IsInstanceOfType(options));
        object?[] arguments = [data.Preds.ToTensor(), data.Target.ToTensor(), options, .. function.GetParameters().Skip(3).Select(parameter => parameter.DefaultValue)];
        return function.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static string Difference(string form, IReadOnlyList<double[]> expected, object actual)
    {
        var parts = Values.Of(actual).Select(part => part.Value.cpu().to_type(ScalarType.Float64).reshape(-1).data<double>().ToArray()).ToList();
        var same = expected.Count == parts.Count && expected.Zip(parts).All(pair => AreClose(pair.First, pair.Second));
        return same ? string.Empty : $"{form}: expected {Text(expected)}, got {Text(parts)}; ";
    }

    private static bool AreClose(double[] expected, double[] actual) =>
        expected.Length == actual.Length
        && expected.Zip(actual).All(pair => pair.First.Equals(pair.Second) || (double.IsFinite(pair.First) && Math.Abs(pair.First - pair.Second) <= Tolerance * Math.Max(1, Math.Abs(pair.First))));

    private static string Text(IEnumerable<double[]> parts) => string.Join(" | ", parts.Select(part => string.Join(", ", part)));
}
