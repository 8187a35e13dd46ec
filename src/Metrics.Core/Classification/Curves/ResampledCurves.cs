namespace Metrics;

/// <summary>Integrals of exact curves in resamples, all [R, C]; those of all curves and resamples are taken as soon as one is asked for.</summary>
/// <param name="samples">The samples.</param>
/// <param name="curves">The curves of the samples.</param>
/// <param name="blocks">How often the resamples hold each row; looked at once for each kind of integral.</param>
internal sealed class ResampledCurves(ExactCurveData samples, IReadOnlyList<ResampledCurve> curves, IRowBlocks blocks)
    : IntegrableCurves(samples.Source)
{
    /// <summary>What was taken: numbers, which outlive the scope of whoever asked first.</summary>
    private readonly Dictionary<Type, CurveIntegrals> taken = [];

    public override Tensor Positives => Counted.Positives;

    public override Tensor Negatives => Counted.Negatives;

    public override bool IsExact => true;

    public override Tensor RecallIsOne => RecallIsOneOf(Positives);

    /// <summary>Whether an integral has counted the samples on its way.</summary>
    public bool IsCounted => taken.Count > 0;

    private CurveIntegrals Counted =>
        taken.Values.FirstOrDefault() ?? throw new InvalidOperationException("The samples of resamples are counted by an integral: take one first.");

    /// <inheritdoc cref="ExactCurveData.RecallIsOneOf(Tensor)"/>
    public Tensor RecallIsOneOf(Tensor positives) => samples.RecallIsOneOf(positives);

    public override Tensor Integrate<TIntegral>()
    {
        if (!taken.TryGetValue(typeof(TIntegral), out var integrals))
        {
            integrals = CurveIntegrals.Of<TIntegral>(curves, blocks);
            taken.Add(typeof(TIntegral), integrals);
        }

        return integrals.Values;
    }
}
