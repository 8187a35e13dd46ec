namespace Metrics;

/// <summary>
/// The arguments of a metric whose task is chosen at run time: those of all tasks together. Arguments that the chosen task does not
/// have are left out of account.
/// </summary>
public abstract record TaskOptions
{
    /// <summary>The number of classes, which the multiclass task needs.</summary>
    public int? NumClasses { get; init; }

    /// <summary>The number of labels, which the multilabel task needs.</summary>
    public int? NumLabels { get; init; }

    /// <summary>A label in the target whose elements do not count; it may lie outside of the range of labels. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <inheritdoc cref="ClassificationOptions.ScoreKind"/>
    public ScoreKind ScoreKind { get; init; } = ScoreKind.Auto;

    /// <inheritdoc cref="MetricOptions.ValidateArgs"/>
    public bool ValidateArgs { get; init; } = true;
}

/// <summary>The arguments of a metric that decides by a threshold in the binary and the multilabel task: <see cref="MatthewsCorrCoef"/>.</summary>
public record ThresholdTaskOptions : TaskOptions
{
    /// <summary>A score above this is a positive prediction; from 0 to 1. Default: 0.5.</summary>
    public double Threshold { get; init; } = 0.5;
}

/// <summary>The arguments of metrics of the stat-scores family, such as <see cref="Accuracy"/>.</summary>
public record StatScoresTaskOptions : ThresholdTaskOptions
{
    /// <summary>How the values of the classes or labels become one. Default: <see cref="Average.Micro"/>, other than in the classes.</summary>
    public Average? Average { get; init; } = Metrics.Average.Micro;

    /// <inheritdoc cref="StatScoresOptions.MultidimAverage"/>
    public MultidimAverage MultidimAverage { get; init; } = MultidimAverage.Global;

    /// <inheritdoc cref="MulticlassStatScoresOptions.TopK"/>
    public int TopK { get; init; } = 1;
}

/// <summary>The arguments of <see cref="Precision"/>, <see cref="Recall"/> and <see cref="F1Score"/>.</summary>
public record PrecisionRecallTaskOptions : StatScoresTaskOptions
{
    /// <summary>The value where the quotient is 0/0: 0 or 1. Default: 0.</summary>
    public double ZeroDivision { get; init; }
}

/// <summary>The arguments of <see cref="FBetaScore"/>.</summary>
public sealed record FBetaScoreTaskOptions : PrecisionRecallTaskOptions
{
    /// <summary>How many times as important recall is as precision; greater than 0. Default: 1.</summary>
    public double Beta { get; init; } = 1;
}

/// <summary>The arguments of <see cref="ConfusionMatrix"/>.</summary>
public sealed record ConfusionMatrixTaskOptions : ThresholdTaskOptions
{
    /// <inheritdoc cref="BinaryConfusionMatrixOptions.Normalize"/>
    public ConfusionMatrixNormalization? Normalize { get; init; }
}

/// <summary>The arguments of <see cref="JaccardIndex"/>.</summary>
public sealed record JaccardIndexTaskOptions : ThresholdTaskOptions
{
    /// <summary>How the values of the classes or labels become one. Default: <see cref="Average.Macro"/>.</summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    /// <summary>The value where the quotient is 0/0: 0 or 1. Default: 0.</summary>
    public double ZeroDivision { get; init; }
}

/// <summary>The arguments of <see cref="CohenKappa"/>.</summary>
public sealed record CohenKappaTaskOptions : ThresholdTaskOptions
{
    /// <inheritdoc cref="MulticlassCohenKappaOptions.Weights"/>
    public KappaWeights? Weights { get; init; }
}

/// <summary>The arguments of <see cref="ExactMatch"/>.</summary>
public sealed record ExactMatchTaskOptions : ThresholdTaskOptions
{
    /// <inheritdoc cref="ExactMatchOptions.MultidimAverage"/>
    public MultidimAverage MultidimAverage { get; init; } = MultidimAverage.Global;
}

/// <summary>The arguments of <see cref="HingeLoss"/>.</summary>
public sealed record HingeLossTaskOptions : TaskOptions
{
    /// <inheritdoc cref="HingeLossOptions.Squared"/>
    public bool Squared { get; init; }

    /// <inheritdoc cref="MulticlassHingeLossOptions.MulticlassMode"/>
    public MulticlassHingeMode MulticlassMode { get; init; } = MulticlassHingeMode.CrammerSinger;
}

/// <summary>The arguments of <see cref="CalibrationError"/>.</summary>
public sealed record CalibrationErrorTaskOptions : TaskOptions
{
    /// <inheritdoc cref="CalibrationErrorOptions.NBins"/>
    public int NBins { get; init; } = 15;

    /// <inheritdoc cref="CalibrationErrorOptions.Norm"/>
    public CalibrationNorm Norm { get; init; } = CalibrationNorm.L1;
}
