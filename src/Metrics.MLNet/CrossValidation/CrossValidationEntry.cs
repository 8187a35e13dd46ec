namespace Metrics.MLNet;

/// <summary>One metric over all folds of a cross validation.</summary>
/// <param name="Name">The name of the result.</param>
/// <param name="Mean">The mean of the folds' values.</param>
/// <param name="StandardDeviation">How much a fold lies off the mean: the square root of Σ(x − mean)² / (folds − 1).</param>
/// <param name="Values">The value of each fold.</param>
public sealed record CrossValidationEntry(string Name, double Mean, double StandardDeviation, IReadOnlyList<double> Values)
{
    internal static CrossValidationEntry Of(string name, IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return new(name, mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)), values);
    }
}
