namespace Metrics.MLNet;

/// <summary>One metric over all folds of a cross validation.</summary>
/// <param name="Name">The name of the result, for that of a single class with the name of the class (<c>iou/cat</c>), if it is known.</param>
/// <param name="Mean">The mean of the folds' values; NaN if a fold has none.</param>
/// <param name="StandardDeviation">How much a fold lies off the mean: the square root of Σ(x − mean)² / (folds − 1); NaN for a single fold, or if a fold has no value.</param>
/// <param name="Values">The value of each fold; NaN where a fold has none, as for a class of objects that it lacks.</param>
public sealed record CrossValidationEntry(string Name, double Mean, double StandardDeviation, IReadOnlyList<double> Values)
{
    internal static CrossValidationEntry Of(string name, IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return new(name, mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)), values);
    }
}
