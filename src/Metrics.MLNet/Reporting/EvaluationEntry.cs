namespace Metrics.MLNet;

/// <summary>One result of an evaluation.</summary>
/// <param name="Name">The name of the metric, or the one that it has in its collection.</param>
/// <param name="Value">A <see cref="Tensor"/>, or an <see cref="IMetricResult"/> such as a curve.</param>
/// <param name="Scalar">The value as a number, if it is a single one.</param>
/// <param name="Interval">The confidence bounds of a single number, if the evaluation was asked for them.</param>
/// <param name="Classes">The values under the names of the classes, if there is one value per class and the names are known.</param>
/// <param name="Class">The name of the class that a single number is of, if it is of one and the name is known.</param>
public sealed record EvaluationEntry(
    string Name,
    object Value,
    double? Scalar = null,
    Interval? Interval = null,
    IReadOnlyList<KeyValuePair<string, double>>? Classes = null,
    string? Class = null)
{
    /// <summary>What a table calls the metric; numbers of single classes have that of the number over all classes.</summary>
    internal string Metric { get; init; } = Name;

    /// <summary>What the number is called where there is room for one name only.</summary>
    internal string Title => Class is null ? Name : $"{Metric}/{Class}";
}
