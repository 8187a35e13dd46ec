using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// Rates of groups. Where a group is absent from a batch, the reference numbers the others anew, so that they change places; its function
/// does so over all batches. Here each group keeps its number. A value that differs must be that of the groups as the reference numbers them.
/// </summary>
internal sealed class GroupCheck : MetricCheck
{
    protected override string? Difference(GoldenCase golden, JsonElement expected, object actual, IReadOnlyList<JsonElement> batches)
    {
        var difference = base.Difference(golden, expected, actual, batches);
        return difference is null || AsNumbered(golden, batches).Any(value => base.Difference(golden, expected, value, batches) is null) ? null : difference;
    }

    /// <summary>The value of the class and that of the function.</summary>
    private static IEnumerable<NamedResults> AsNumbered(GoldenCase golden, IReadOnlyList<JsonElement> batches)
    {
        var pairs = batches.Select(batch => BatchReader.GroupedPair(batch, CPU)).ToList();
        using var metric = (Metric<GroupedPair, NamedResults>)MetricConstruction.Make(golden.File.Metric, golden.Args, error: null)!;
        foreach (var pair in pairs)
        {
            metric.Update(Renumbered(pair));
        }

        yield return metric.Compute();

        var (preds, target, groups) = Renumbered(new(cat([.. pairs.Select(pair => pair.Preds)]), cat([.. pairs.Select(pair => pair.Target!)]), cat([.. pairs.Select(pair => pair.Groups)])));
        yield return metric switch
        {
            BinaryFairness fairness => Functional.BinaryFairness(preds, target, groups, fairness.Options),
            BinaryGroupStatRates rates => Functional.BinaryGroupStatRates(preds, target!, groups, rates.Options),
            _ => throw CaseEndedException.NotImplemented($"groups of {metric.Name}"),
        };
    }

    private static GroupedPair Renumbered(GroupedPair pair)
    {
        var numbers = pair.Groups.reshape(-1).data<long>().ToArray();
        long[] present = [.. numbers.Distinct().Order()];
        return pair with { Groups = tensor(Array.ConvertAll(numbers, number => (long)Array.IndexOf(present, number))).reshape(pair.Groups.shape) };
    }
}
