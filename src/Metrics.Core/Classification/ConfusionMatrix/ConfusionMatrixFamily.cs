namespace Metrics;

/// <summary>How batches are counted into a confusion matrix, and the functional forms of metrics over it.</summary>
internal sealed class ConfusionMatrixFamily : RowStatistics<TensorPair, ConfusionOptions, Tensor>
{
    public static readonly ConfusionMatrixFamily Counting = new();

    /// <summary>Counts one batch and applies a formula.</summary>
    public static Tensor Compute<TOptions>(Tensor preds, Tensor target, Tensor? sampleWeight, TOptions options, Func<Tensor, TOptions, Tensor> formula)
        where TOptions : ConfusionOptions =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, (input, arguments) => formula(Counting.Of(input, arguments), arguments));

    public override RowSums Rows(TensorPair input, ConfusionOptions options) => options.Rows(input.Preds, input.Target);

    public override Tensor OfSums(Tensor sums, ConfusionOptions options) => sums.reshape([.. sums.shape[..^1], .. options.MatrixShape]);

    protected override Tensor Unweighted(TensorPair input, ConfusionOptions options) => options.Count(input.Preds, input.Target);
}
