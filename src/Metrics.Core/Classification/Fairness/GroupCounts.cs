namespace Metrics;

/// <summary>True and false positives and negatives of each group.</summary>
internal static class GroupCounts
{
    private const int Outcomes = 4;

    /// <summary>Counts one batch into a confusion matrix for each group, int64 [groups, 2, 2]: true labels as rows.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    public static Tensor Of(GroupedPair input, BinaryGroupOptions options)
    {
        var groups = input.Groups;
        CheckGroups(input, options);
        var (preds, target, counted) = BinaryDecisions.From(input.Preds, TargetOf(input, options), options.Threshold, new(options.NeedsTarget ? options.IgnoreIndex : null, options.ValidateArgs, options.ScoreKind));
        var outcome = (groups * Outcomes) + (target.to_type(ScalarType.Int64) * 2) + preds.to_type(ScalarType.Int64);
        var bins = options.NumGroups * (long)Outcomes;
        var binned = counted is null ? outcome : outcome.masked_fill(counted.logical_not(), bins);
        return bincount(binned.flatten(), minlength: bins).narrow(0, 0, bins).reshape(options.NumGroups, 2, 2);
    }

    /// <summary>The numbers of true positives, false positives, true negatives and false negatives of each group, float64 [groups].</summary>
    public static StatCounts Split(Tensor counts)
    {
        var cells = counts.reshape(-1, Outcomes).to_type(ScalarType.Float64).unbind(1);
        return new(Tp: cells[3], Fp: cells[1], Tn: cells[0], Fn: cells[2]);
    }

    private static void CheckGroups(GroupedPair input, BinaryGroupOptions options)
    {
        if (input.Groups.dtype != ScalarType.Int64)
        {
            throw new ArgumentException($"Expected groups to hold numbers of the dtype Int64, got {input.Groups.dtype}.", nameof(input));
        }

        if (!input.Groups.shape.AsSpan().SequenceEqual(input.Preds.shape))
        {
            throw new ArgumentException($"Expected groups of the shape of preds, {ClassificationChecks.Shape(input.Preds)}, got {ClassificationChecks.Shape(input.Groups)}.", nameof(input));
        }

        if (options.ValidateArgs)
        {
            ClassificationChecks.LabelsInRange(input.Groups, options.NumGroups, ignored: null, "groups");
        }
    }

    private static Tensor TargetOf(GroupedPair input, BinaryGroupOptions options)
    {
        if (!options.NeedsTarget)
        {
            return zeros_like(input.Groups);
        }

        return input.Target ?? throw new ArgumentException("Expected a target, which only demographic parity does without, got none.", nameof(input));
    }
}
