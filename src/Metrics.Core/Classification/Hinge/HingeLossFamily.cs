namespace Metrics;

/// <summary>How hinge losses are added up, and the functional forms of the family.</summary>
internal sealed class HingeLossFamily : RowStatistics<TensorPair, HingeLossOptions, ValueSum>
{
    public static readonly HingeLossFamily Losses = new();

    /// <summary>The mean loss, float32; NaN of nothing.</summary>
    public static Tensor Mean(ValueSum losses) => losses.Mean.to_type(ScalarType.Float32);

    /// <summary>Adds the losses of one batch up and takes their mean.</summary>
    public static Tensor Compute(Tensor preds, Tensor target, Tensor? sampleWeight, HingeLossOptions options) =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, static (input, arguments) => Mean(Losses.Of(input, arguments)), isDifferentiable: true);

    public override RowSums Rows(TensorPair input, HingeLossOptions options)
    {
        var (losses, rows) = OfElements(input, options);
        return ValueSum.Rows(losses, rows);
    }

    public override ValueSum OfSums(Tensor sums, HingeLossOptions options) => ValueSum.OfSums(sums, options.LossShape);

    protected override ValueSum Unweighted(TensorPair input, HingeLossOptions options) => ValueSum.Of(OfElements(input, options).Losses);

    /// <summary>The loss of each element, float64, elements along the first dimension.</summary>
    private static (Tensor Losses, SampleRows Rows) OfElements(TensorPair input, HingeLossOptions options)
    {
        var (margins, rows) = options.Margins(input.Preds, input.Target);
        var losses = (1 - margins).clamp_min(0);
        return (options.Squared ? losses.square() : losses, rows);
    }
}
