namespace Metrics;

/// <summary>How log losses are added up, and the functional forms of the family.</summary>
internal sealed class LogLossFamily : RowStatistics<TensorPair, LogLossOptions, ValueSum>
{
    public static readonly LogLossFamily Losses = new();

    /// <summary>The mean loss, float32; NaN of nothing.</summary>
    public static Tensor Mean(ValueSum losses) => losses.Mean.to_type(ScalarType.Float32);

    /// <summary>Adds the losses of one batch up and takes their mean.</summary>
    public static Tensor Compute(Tensor preds, Tensor target, Tensor? sampleWeight, LogLossOptions options) =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, static (input, arguments) => Mean(Losses.Of(input, arguments)), isDifferentiable: true);

    public override RowSums Rows(TensorPair input, LogLossOptions options)
    {
        var (losses, rows) = OfElements(input, options);
        return ValueSum.Rows(losses, rows);
    }

    public override ValueSum OfSums(Tensor sums, LogLossOptions options) => ValueSum.OfSums(sums, []);

    protected override ValueSum Unweighted(TensorPair input, LogLossOptions options) => ValueSum.Of(OfElements(input, options).Losses);

    private static (Tensor Losses, SampleRows Rows) OfElements(TensorPair input, LogLossOptions options)
    {
        var (probabilities, rows) = options.OfTruth(input.Preds, input.Target);
        return (probabilities.clamp_min(options.Epsilon).log() / -Math.Log(options.LogBase), rows);
    }
}
