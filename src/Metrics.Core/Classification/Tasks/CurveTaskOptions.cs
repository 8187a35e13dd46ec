using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>The arguments that curves and what sums them up have in common.</summary>
public abstract record ScoreTaskOptions : TaskOptions
{
    /// <inheritdoc cref="CurveOptions.Thresholds"/>
    public Thresholds? Thresholds { get; init; }

    /// <inheritdoc cref="CurveOptions.Normalization"/>
    [JsonConverter(typeof(NormalizationJsonConverter))]
    public Normalization? Normalization { get; init; } = Metrics.Normalization.Auto;
}

/// <summary>The arguments of curves, <see cref="Roc"/> and <see cref="PrecisionRecallCurve"/>, and of <see cref="Eer"/>.</summary>
public sealed record CurveTaskOptions : ScoreTaskOptions
{
    /// <inheritdoc cref="MulticlassCurveOptions.Average"/>
    public Average? Average { get; init; }
}

/// <summary>The arguments of numbers that sum up curves, such as <see cref="AveragePrecision"/>.</summary>
public record CurveAreaTaskOptions : ScoreTaskOptions
{
    /// <summary>How the values of the classes or labels become one. Default: <see cref="Average.Macro"/>.</summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;
}

/// <summary>The arguments of <see cref="Auroc"/>.</summary>
public sealed record AurocTaskOptions : CurveAreaTaskOptions
{
    /// <inheritdoc cref="BinaryAurocOptions.MaxFpr"/>
    public double? MaxFpr { get; init; }
}

/// <summary>The arguments of <see cref="LogAuc"/>.</summary>
public sealed record LogAucTaskOptions : ScoreTaskOptions
{
    /// <inheritdoc cref="MulticlassLogAucOptions.Average"/>
    public Average? Average { get; init; }

    /// <inheritdoc cref="BinaryLogAucOptions.FprRange"/>
    public FprRange FprRange { get; init; } = FprRange.Default;
}

/// <summary>The arguments of <see cref="PrecisionAtFixedRecall"/>.</summary>
public sealed record PrecisionAtFixedRecallTaskOptions : ScoreTaskOptions
{
    /// <inheritdoc cref="BinaryPrecisionAtFixedRecallOptions.MinRecall"/>
    public required double MinRecall { get; init; }
}

/// <summary>The arguments of <see cref="RecallAtFixedPrecision"/>.</summary>
public sealed record RecallAtFixedPrecisionTaskOptions : ScoreTaskOptions
{
    /// <inheritdoc cref="BinaryRecallAtFixedPrecisionOptions.MinPrecision"/>
    public required double MinPrecision { get; init; }
}

/// <summary>The arguments of <see cref="SensitivityAtSpecificity"/>.</summary>
public sealed record SensitivityAtSpecificityTaskOptions : ScoreTaskOptions
{
    /// <inheritdoc cref="BinarySensitivityAtSpecificityOptions.MinSpecificity"/>
    public required double MinSpecificity { get; init; }
}

/// <summary>The arguments of <see cref="SpecificityAtSensitivity"/>.</summary>
public sealed record SpecificityAtSensitivityTaskOptions : ScoreTaskOptions
{
    /// <inheritdoc cref="BinarySpecificityAtSensitivityOptions.MinSensitivity"/>
    public required double MinSensitivity { get; init; }
}
