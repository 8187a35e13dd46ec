namespace Metrics;

/// <summary>A metric that is a formula over <see cref="PairMoments"/>.</summary>
/// <param name="check">Checks a batch beyond what all regression metrics ask.</param>
/// <param name="variables">The pair of variables, from predictions and target in float64.</param>
/// <param name="score">The value; warnings go to the sender given.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed class MomentsDefinition<TOptions>(
    Action<Tensor, TOptions> check, Func<Tensor, Tensor, (Tensor X, Tensor Y)> variables, Func<PairMoments, TOptions, Metric?, Tensor> score)
    : RegressionDefinition<TOptions, PairMoments>
    where TOptions : MetricOptions
{
    public override Tensor Score(PairMoments statistics, TOptions options) => Score(statistics, options, sender: null);

    /// <summary>The value in float64; warnings go to the sender.</summary>
    public Tensor Score(PairMoments moments, TOptions options, Metric? sender) => score(moments, options, sender);

    public override MomentRows Rows(TensorPair input, TOptions options)
    {
        var (x, y) = Pairs(input, options);
        return new(x, y, ResultForm.IsDouble(input));
    }

    public override PairMoments OfSums(Tensor sums, TOptions options) => MomentRows.OfSums(WithoutDtype(sums));

    protected override PairMoments Unweighted(TensorPair input, TOptions options)
    {
        var (x, y) = Pairs(input, options);
        return PairMoments.Of(x, y);
    }

    /// <summary>Checks a batch and returns the variables, float64 [N, D] each.</summary>
    private (Tensor X, Tensor Y) Pairs(TensorPair input, TOptions options)
    {
        var (preds, target) = input;
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            check(preds, options);
        }

        return variables(Columns(preds), Columns(target));
    }

    private static Tensor Columns(Tensor tensor) => (tensor.dim() == 1 ? tensor.unsqueeze(1) : tensor).to(ScalarType.Float64);
}
