namespace Metrics;

/// <summary>The functional forms of metrics that compare groups.</summary>
internal static class FairnessForm
{
    /// <summary>Counts one batch and applies a formula to the groups that occur in it.</summary>
    public static NamedResults Compute<TOptions>(GroupedPair input, TOptions options, Func<StatCounts, IReadOnlyList<long>, TOptions, NamedResults> formula)
        where TOptions : BinaryGroupOptions
    {
        ArgumentNullException.ThrowIfNull(input.Groups);
        if (!input.Groups.IsOn(input.Preds.device))
        {
            throw new ArgumentException($"Expected groups on {input.Preds.device}, the device of preds, got {input.Groups.device}.", nameof(input));
        }

        return FunctionalForm.Compute(input.Preds, input.Target ?? input.Groups, options, (_, _, arguments) =>
        {
            var counts = GroupCounts.Of(input, arguments);
            var present = bincount(input.Groups.flatten(), minlength: arguments.NumGroups).nonzero().flatten();
            return formula(GroupCounts.Split(counts.index_select(0, present)), present.cpu().data<long>().ToArray(), arguments);
        });
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
