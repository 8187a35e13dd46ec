namespace Metrics;

/// <summary>A metric that is a formula over <see cref="PairMoments"/>, as its class and its functional form share it.</summary>
/// <param name="Check">Checks a batch beyond what all regression metrics ask.</param>
/// <param name="Variables">The pair of variables, from predictions and target in float64.</param>
/// <param name="Score">The value; warnings go to the sender given.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed record MomentsDefinition<TOptions>(
    Action<Tensor, TOptions> Check, Func<Tensor, Tensor, (Tensor X, Tensor Y)> Variables, Func<PairMoments, TOptions, Metric?, Tensor> Score)
    where TOptions : MetricOptions
{
    /// <summary>Checks a batch and computes its moments.</summary>
    public PairMoments Moments(Tensor preds, Tensor target, TOptions options)
    {
        var (x, y) = Pairs(preds, target, options);
        return PairMoments.Of(x, y);
    }

    /// <summary>Checks a batch and returns the variables, float64 [N, D] each.</summary>
    public (Tensor X, Tensor Y) Pairs(Tensor preds, Tensor target, TOptions options)
    {
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            Check(preds, options);
        }

        return Variables(Columns(preds), Columns(target));
    }

    /// <summary>The functional form.</summary>
    public Tensor Compute(Tensor preds, Tensor target, TOptions options) => FunctionalForm.Compute(preds, target, options, ComputeBatch, isDifferentiable: true);

    private Tensor ComputeBatch(Tensor preds, Tensor target, TOptions options) =>
        RegressionInputs.Finish(Score(Moments(preds, target, options), options, null), RegressionInputs.AreDouble(preds, target));

    private static Tensor Columns(Tensor tensor) => (tensor.dim() == 1 ? tensor.unsqueeze(1) : tensor).to(ScalarType.Float64);
}
