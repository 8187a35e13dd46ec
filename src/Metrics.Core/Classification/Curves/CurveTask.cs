namespace Metrics;

/// <summary>
/// How a batch becomes scores and labels for a number of curves. Metrics with equal tasks accumulate equal states: what they
/// compute from them, and how they average, is not part of it.
/// </summary>
/// <remarks>
/// Scores are a matrix [N, C] with a column for each curve (a vector [N] if there is only one). Labels are int8: 1 positive,
/// 0 negative, <see cref="Ignored"/> left out.
/// </remarks>
internal abstract record CurveTask
{
    public const int Ignored = -1;

    protected CurveTask(CurveOptions options, int curveCount)
    {
        Thresholds = options.Thresholds;
        IgnoreIndex = options.IgnoreIndex;
        Normalization = options.Normalization;
        ScoreKind = options.ScoreKind;
        ValidateArgs = options.ValidateArgs;
        CurveCount = curveCount;
    }

    public Thresholds? Thresholds { get; }

    public long? IgnoreIndex { get; }

    public Normalization? Normalization { get; }

    public ScoreKind ScoreKind { get; }

    public bool ValidateArgs { get; }

    public int CurveCount { get; }

    /// <summary>The shape of the table of counts: thresholds, curves (if there may be several), target, prediction.</summary>
    public virtual long[] TableShape => [Thresholds!.Count, CurveCount, 2, 2];

    /// <summary>What the values of a batch mean.</summary>
    protected ScoreReading Reading => new(IgnoreIndex, ValidateArgs, ScoreKind, Normalization);

    /// <summary>Checks a batch and lays it out as the exact state keeps it: scores, and a target of as few bytes as will do.</summary>
    /// <exception cref="ArgumentException">The batch is not one of the task.</exception>
    public abstract ScoredLabels Format(Tensor preds, Tensor target);

    /// <summary>The labels of each curve, int8 [C, N], from a target as the exact state keeps it.</summary>
    public abstract Tensor Labels(Tensor target);

    /// <summary>
    /// Says for each curve, from the positives of all, whether these count as data without positives, of which the recall is 1 at
    /// every threshold. Other curves without positives have no recall (NaN). Samples without weight are no data.
    /// </summary>
    /// <param name="positives">The positives of each curve, [..., C].</param>
    /// <returns>Bool, [..., C].</returns>
    public virtual Tensor RecallIsOne(Tensor positives) => positives.eq(0);
}

/// <summary>Scores of any shape for one class.</summary>
internal sealed record BinaryCurveTask : CurveTask
{
    public BinaryCurveTask(CurveOptions options)
        : base(options, 1)
    {
    }

    public override long[] TableShape => [Thresholds!.Count, 2, 2];

    public override Tensor Labels(Tensor target) => target.unsqueeze(0);

    public override ScoredLabels Format(Tensor preds, Tensor target)
    {
        var read = ScoredLabels.OfOneClass(preds, target, Reading);
        return read with { Target = read.Target.eq(1).to_type(ScalarType.Int8) };
    }
}

/// <summary>A score for each class, of which one is true; the exact state keeps the number of the true class.</summary>
internal sealed record MulticlassCurveTask : CurveTask
{
    public MulticlassCurveTask(CurveOptions options, int numClasses)
        : base(options, numClasses)
    {
    }

    public override Tensor Labels(Tensor target)
    {
        var classes = arange(CurveCount, dtype: ScalarType.Int64, device: target.device);
        return target.unsqueeze(0).eq(classes.unsqueeze(1)).to_type(ScalarType.Int8);
    }

    /// <summary>
    /// TorchMetrics takes class 0 for the negative one here: if all samples belong to it, the recall of every class is 1;
    /// otherwise that of an absent class is NaN.
    /// </summary>
    public override Tensor RecallIsOne(Tensor positives) =>
        positives.narrow(-1, 1, CurveCount - 1).eq(0).all(-1, keepdim: true).expand_as(positives);

    public override ScoredLabels Format(Tensor preds, Tensor target)
    {
        var read = ScoredLabels.OfClasses(preds, target, CurveCount, Reading);
        return read with { Target = read.Target.to_type(ScalarType.Int32) };
    }
}

/// <summary>A score for each of several labels, each of which is true or not.</summary>
internal sealed record MultilabelCurveTask : CurveTask
{
    public MultilabelCurveTask(CurveOptions options, int numLabels)
        : base(options, numLabels)
    {
    }

    public override Tensor Labels(Tensor target) => target.transpose(0, 1);

    public override ScoredLabels Format(Tensor preds, Tensor target)
    {
        var read = ScoredLabels.OfLabels(preds, target, CurveCount, Reading);
        var labels = read.Target.eq(1).to_type(ScalarType.Int8);
        return read with { Target = IgnoreIndex is { } ignored ? labels.masked_fill(read.Target.eq(ignored), Ignored) : labels };
    }
}
