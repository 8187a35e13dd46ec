namespace Metrics;

/// <summary>The functional forms of metrics that compare groups.</summary>
internal static class FairnessForm
{
    /// <summary>Counts one batch and applies a formula to the groups that occur in it.</summary>
    public static NamedResults Compute<TOptions>(
        Tensor preds,
        Tensor? target,
        Tensor groups,
        Tensor? sampleWeight,
        TOptions options,
        Func<StatCounts, IReadOnlyList<long>, TOptions, NamedResults> formula)
        where TOptions : BinaryGroupOptions
    {
        ArgumentNullException.ThrowIfNull(preds);
        ArgumentNullException.ThrowIfNull(groups);
        if (!groups.IsOn(preds.device))
        {
            throw new ArgumentException($"Expected groups on {preds.device}, the device of preds, got {groups.device}.", nameof(groups));
        }

        var input = new GroupedPair(preds, target, groups) { SampleWeight = sampleWeight };
        return FunctionalForm.Compute(preds, target ?? groups, sampleWeight, options, (_, arguments) =>
        {
            WarnOfTarget(input, arguments, source: null);
            var counts = GroupCounts.Counting.Of(input, arguments);
            var (counted, _, _) = SampleWeights.Counted(input, validate: false);
            var present = bincount(counted.Groups.flatten(), minlength: arguments.NumGroups).nonzero().flatten();
            return formula(GroupCounts.Split(counts.index_select(0, present)), present.cpu().data<long>().ToArray(), arguments);
        });
    }

    /// <summary>The number of groups if the highest number in a batch is that of the last one.</summary>
    public static int CountGroups(Tensor groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        using var scope = NewDisposeScope();
        return groups.NumberOfElements == 0 ? 1 : checked((int)Math.Max(0, groups.max().to_type(ScalarType.Int64).ToInt64()) + 1);
    }

    /// <summary>Warns of a target that demographic parity does not look at.</summary>
    public static void WarnOfTarget(GroupedPair input, BinaryGroupOptions options, Metric? source)
    {
        if (!options.NeedsTarget && input.Target is not null)
        {
            MetricWarnings.Raise(source, "Demographic parity does not look at the target: leave it out.");
        }
    }
}
