namespace Metrics;

/// <summary>How samples that are right are counted, and the functional forms of the family.</summary>
internal sealed class ExactMatchFamily : RowStatistics<TensorPair, ExactMatchOptions, ExactMatchCounts>
{
    public static readonly ExactMatchFamily Counting = new();

    /// <summary>Counts one batch and takes the share of what is right.</summary>
    public static Tensor Compute(Tensor preds, Tensor target, Tensor? sampleWeight, ExactMatchOptions options) =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, static (input, arguments) => Counting.Of(input, arguments).Share());

    public override bool AreSums(ExactMatchOptions options) => !options.Samplewise;

    public override RowSums Rows(TensorPair input, ExactMatchOptions options)
    {
        var (correct, total) = options.Count(input.Preds, input.Target);
        return new ValueRows(stack([correct, total], 1).to_type(ScalarType.Float64));
    }

    public override ExactMatchCounts OfSums(Tensor sums, ExactMatchOptions options) => new(sums.select(-1, 0), sums.select(-1, 1));

    protected override ExactMatchCounts Unweighted(TensorPair input, ExactMatchOptions options)
    {
        var counts = options.Count(input.Preds, input.Target);
        return options.Samplewise ? counts : counts.Sum();
    }
}
