namespace Metrics;

/// <summary>How a confusion matrix is counted for each group, int64 [groups, 2, 2]: true labels as rows.</summary>
internal sealed class GroupCounts : RowStatistics<GroupedPair, BinaryGroupOptions, Tensor>
{
    public static readonly GroupCounts Counting = new();

    private const int Outcomes = 4;

    public override RowSums Rows(GroupedPair input, BinaryGroupOptions options)
    {
        var cells = Cells(input, options);
        return new CellRows(cells.reshape(input.Count, cells.NumberOfElements / Math.Max(input.Count, 1)), Width(options));
    }

    public override Tensor OfSums(Tensor sums, BinaryGroupOptions options) => sums.reshape(options.NumGroups, 2, 2);

    protected override Tensor Unweighted(GroupedPair input, BinaryGroupOptions options)
    {
        var width = Width(options);
        return OfSums(bincount(Cells(input, options).flatten(), minlength: width).narrow(0, 0, width), options);
    }

    /// <summary>The numbers of true positives, false positives, true negatives and false negatives of each group, float64 [groups].</summary>
    public static StatCounts Split(Tensor counts)
    {
        var cells = counts.reshape(-1, Outcomes).to_type(ScalarType.Float64).unbind(1);
        return new(Tp: cells[3], Fp: cells[1], Tn: cells[0], Fn: cells[2]);
    }

    private static long Width(BinaryGroupOptions options) => options.NumGroups * (long)Outcomes;

    /// <summary>The group and the outcome of each element as one number; one beyond them for what does not count.</summary>
    private static Tensor Cells(GroupedPair input, BinaryGroupOptions options)
    {
        CheckGroups(input, options);
        var (preds, target, counted) = BinaryDecisions.From(input.Preds, TargetOf(input, options), options.Threshold, new(options.NeedsTarget ? options.IgnoreIndex : null, options.ValidateArgs, options.ScoreKind));
        var outcome = (input.Groups * Outcomes) + (target.to_type(ScalarType.Int64) * 2) + preds.to_type(ScalarType.Int64);
        return counted is null ? outcome : outcome.masked_fill(counted.logical_not(), Width(options));
    }

    private static void CheckGroups(GroupedPair input, BinaryGroupOptions options)
    {
        if (input.Groups.dtype != ScalarType.Int64)
        {
            throw new ArgumentException($"Expected groups to hold numbers of the dtype Int64, got {input.Groups.dtype}.", nameof(input));
        }

        if (!input.Groups.shape.AsSpan().SequenceEqual(input.Preds.shape))
        {
            throw new ArgumentException($"Expected groups of the shape of preds, {TensorChecks.Shape(input.Preds)}, got {TensorChecks.Shape(input.Groups)}.", nameof(input));
        }

        if (options.ValidateArgs)
        {
            TensorChecks.LabelsInRange(input.Groups, options.NumGroups, ignored: null, "groups");
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
