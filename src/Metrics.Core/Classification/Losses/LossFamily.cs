namespace Metrics;

/// <summary>How losses are added up, and the functional forms of the family.</summary>
internal sealed class LossFamily : RowStatistics<TensorPair, LossOptions, ValueSum>
{
    public static readonly LossFamily Instance = new();

    /// <summary>The mean loss, float32; NaN of nothing.</summary>
    public static Tensor Mean(ValueSum losses) => losses.Mean.to_type(ScalarType.Float32);

    /// <summary>Adds the losses of one batch up and takes their mean.</summary>
    public static Tensor Compute(Tensor preds, Tensor target, Tensor? sampleWeight, LossOptions options) =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, static (input, arguments) => Mean(Instance.Of(input, arguments)), isDifferentiable: true);

    public override RowSums Rows(TensorPair input, LossOptions options)
    {
        var (losses, rows) = options.Losses(input.Preds, input.Target);
        return ValueSum.Rows(losses, rows);
    }

    public override ValueSum OfSums(Tensor sums, LossOptions options) => ValueSum.OfSums(sums, options.LossShape);

    protected override ValueSum Unweighted(TensorPair input, LossOptions options) => ValueSum.Of(options.Losses(input.Preds, input.Target).Losses);
}
