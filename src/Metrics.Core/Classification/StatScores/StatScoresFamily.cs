namespace Metrics;

/// <summary>How the stat-scores family counts batches, and its functional forms.</summary>
internal sealed class StatScoresFamily : RowStatistics<TensorPair, StatScoresOptions, StatCounts>
{
    public static readonly StatScoresFamily Counting = new();

    /// <summary>Counts one batch and applies a formula.</summary>
    public static Tensor Compute<TOptions>(Tensor preds, Tensor target, Tensor? sampleWeight, TOptions options, Func<StatCounts, TOptions, Tensor> formula)
        where TOptions : StatScoresOptions =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, (input, arguments) => formula(Counting.Of(input, arguments), arguments));

    public override bool AreSums(StatScoresOptions options) => !options.Samplewise;

    public override RowSums Rows(TensorPair input, StatScoresOptions options) => options.Rows(input.Preds, input.Target);

    public override StatCounts OfSums(Tensor sums, StatScoresOptions options) => options.FromSums(sums);

    protected override StatCounts Unweighted(TensorPair input, StatScoresOptions options) => options.Count(input.Preds, input.Target);
}
