namespace Metrics;

/// <summary>What ratings are given as.</summary>
public enum FleissKappaMode
{
    /// <summary>How many raters chose each category: integers of shape [N, categories].</summary>
    Counts,

    /// <summary>Each rater's score of each category, of which the highest is the choice: numbers of shape [N, categories, raters].</summary>
    Probs,
}

/// <summary>The arguments of <see cref="FleissKappa"/>.</summary>
public sealed record FleissKappaOptions : MetricOptions
{
    /// <summary>What ratings are given as. Default: <see cref="FleissKappaMode.Counts"/>.</summary>
    public FleissKappaMode Mode { get; init; } = FleissKappaMode.Counts;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.Defined(Mode);
}

/// <summary>Fleiss' kappa, how far raters agree beyond chance: (p − pₑ) / (1 − pₑ).</summary>
/// <remarks>
/// p is the mean over samples of the share of pairs of raters that agree, pₑ = Σⱼ pⱼ² what it would be if each rater chose category j
/// with its overall frequency pⱼ. 1 for full agreement, about 0 for chance; NaN if there is a single rater, or one category takes
/// all. Every sample is held to have the number of raters of the sample with the most. The result is a float32 scalar. Source:
/// Fleiss, Measuring nominal scale agreement among many raters (1971).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new FleissKappa();
/// metric.Update(tensor(new[,] { { 3L, 0 }, { 1, 2 }, { 0, 3 } }));
/// var value = metric.Compute();   // 0.55
/// </code>
/// </example>
public sealed class FleissKappa : SummedMetric<FleissKappaOptions, Ratings, Tensor>
{
    private readonly TensorState choices;
    private readonly TensorState squares;
    private readonly TensorState samples;
    private readonly TensorState raters;

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public FleissKappa(FleissKappaOptions? options = null)
        : base(options ?? new())
    {
        choices = AddState("choices", zeros(1, dtype: ScalarType.Int64), MergeRule.Sum, widens: true);
        squares = AddState("squares", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        samples = AddState("samples", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        raters = AddState("raters", zeros([], dtype: ScalarType.Int64), MergeRule.Max);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    internal override bool TakesSampleWeight => false;

    internal static Tensor OfBatch(Tensor ratings, FleissKappaOptions options)
    {
        var counts = Counts(ratings, options);
        return Kappa(counts.sum([0]), counts.square().sum(), tensor(counts.shape[0], device: counts.device), Raters(counts));
    }

    /// <inheritdoc/>
    protected override void UpdateState(Ratings input)
    {
        var counts = Counts(input.Values, Options);
        if (UpdateCount > 0 && choices.Value.shape[0] != counts.shape[1])
        {
            throw new ArgumentException($"Expected ratings of {choices.Value.shape[0]} categories, as before, got {counts.shape[1]}.", nameof(input));
        }

        choices.Accumulate(counts.sum([0]));
        squares.Accumulate(counts.square().sum());
        samples.Value = samples.Value + counts.shape[0];
        raters.Accumulate(Raters(counts));
    }

    /// <summary>Each sample adds its choices, their squares and 1; beside these stands its number of raters, of which the largest counts.</summary>
    private protected override RowSums Rows(Ratings input)
    {
        var counts = Counts(input.Values, Options).to_type(ScalarType.Float64);
        var ofSamples = cat([counts, counts.square().sum([1], keepdim: true), ones_like(counts.sum([1], keepdim: true))], 1);
        return new JoinedRows(new ValueRows(ofSamples), new ExtremeRows(counts.sum([1]).reshape(-1, 1, 1)));
    }

    private protected override Tensor MergeSums(Tensor mine, Tensor theirs)
    {
        var last = mine.shape[1] - 1;
        return cat([mine.narrow(1, 0, last) + theirs.narrow(1, 0, last), maximum(mine.narrow(1, last, 1), theirs.narrow(1, last, 1))], 1);
    }

    private protected override void AddSums(Tensor sums)
    {
        var whole = sums.clamp_min(0).to_type(ScalarType.Int64);
        var categories = whole.shape[0] - 3;
        choices.Accumulate(whole.narrow(0, 0, categories));
        squares.Accumulate(whole[categories]);
        samples.Accumulate(whole[categories + 1]);
        raters.Accumulate(whole[categories + 2]);
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState() => Kappa(choices.Value, squares.Value, samples.Value, raters.Value);

    /// <summary>The number of raters that chose each category, int64 [N, categories].</summary>
    private static Tensor Counts(Tensor ratings, FleissKappaOptions options)
    {
        var isScores = options.Mode == FleissKappaMode.Probs;
        if (options.ValidateArgs)
        {
            Check(ratings, isScores);
        }

        return isScores
            ? zeros_like(ratings[.., .., 0], dtype: ScalarType.Int64).scatter_add(1, ratings.argmax(1), ones_like(ratings[.., 0, ..], dtype: ScalarType.Int64))
            : ratings.to(ScalarType.Int64);
    }

    private static Tensor Raters(Tensor counts) => cat([counts.sum([1]), zeros(1, dtype: ScalarType.Int64, device: counts.device)]).max();

    private static Tensor Kappa(Tensor choices, Tensor squares, Tensor samples, Tensor raters)
    {
        var ratings = (samples * raters).to(ScalarType.Float64);
        var agreement = (squares - ratings) / (ratings * (raters - 1));
        var chance = (choices / ratings).square().sum();
        return ((agreement - chance) / (1 - chance)).to(ScalarType.Float32);
    }

    private static void Check(Tensor ratings, bool isScores)
    {
        if (isScores && (ratings.dim() != 3 || !ratings.is_floating_point()))
        {
            throw new ArgumentException($"Expected ratings to hold floating-point scores of shape [N, categories, raters], got {ratings.dtype} {TensorChecks.Shape(ratings)}.", nameof(ratings));
        }

        if (!isScores && (ratings.dim() != 2 || !ratings.is_integral()))
        {
            throw new ArgumentException($"Expected ratings to hold integer counts of shape [N, categories], got {ratings.dtype} {TensorChecks.Shape(ratings)}.", nameof(ratings));
        }

        if (!isScores && ratings.lt(0).any().ToBoolean())
        {
            throw new ArgumentException("Expected ratings to hold counts of at least 0, got a negative one.", nameof(ratings));
        }
    }
}

/// <content>FleissKappa.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.FleissKappa"/>.</summary>
    /// <param name="ratings">Counts of shape [N, categories], or scores of shape [N, categories, raters].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor FleissKappa(Tensor ratings, FleissKappaOptions? options = null) =>
        FunctionalForm.Compute(ratings, options ?? new(), Metrics.FleissKappa.OfBatch);
}
