namespace Microsoft.ML.Trainers;

/// <summary>
/// Minimises the mean squared error plus L2/2 ‖w‖² + L1 ‖w‖₁ over the weights, with a free bias, by coordinate descent
/// (Friedman, Hastie and Tibshirani, 2010). It reads the examples once, into the covariances that all sweeps work on.
/// </summary>
internal sealed class ElasticNetSolver(TrainingSet data, double l1, double l2)
{
    private const int MaximumSweeps = 100_000;

    /// <summary>Sweeps end where none moves a weight by more than this, relative to the largest one.</summary>
    private const double Tolerance = 1e-9;

    private readonly double[,] _covariance = new double[data.FeatureCount, data.FeatureCount];
    private readonly double[] _covarianceWithLabel = new double[data.FeatureCount];

    public (float[] Weights, float Bias) Solve()
    {
        double totalWeight = data.Weights.Sum();
        var means = new double[data.FeatureCount];
        for (var j = 0; j < means.Length; j++)
            means[j] = data.Features.Zip(data.Weights, (row, weight) => weight * (double)row[j]).Sum() / totalWeight;
        var labelMean = data.Labels.Zip(data.Weights, (label, weight) => weight * (double)label).Sum() / totalWeight;

        for (var i = 0; i < data.Count; i++)
            AddToCovariances(i, means, labelMean, data.Weights[i] / totalWeight);

        var weights = new double[data.FeatureCount];
        var sweeps = 0;
        while (Sweep(weights) > Tolerance * weights.Max(Math.Abs) && sweeps < MaximumSweeps)
        {
            sweeps++;
        }

        var bias = labelMean - weights.Zip(means, (w, m) => w * m).Sum();
        return (Array.ConvertAll(weights, w => (float)w), (float)bias);
    }

    private void AddToCovariances(int example, double[] means, double labelMean, double share)
    {
        var features = data.Features[example];
        for (var j = 0; j < means.Length; j++)
        {
            var deviation = share * (features[j] - means[j]);
            _covarianceWithLabel[j] += deviation * (data.Labels[example] - labelMean);
            for (var k = 0; k < means.Length; k++)
                _covariance[j, k] += deviation * (features[k] - means[k]);
        }
    }

    /// <summary>Puts each weight in turn where it is best, given the others; returns the largest change.</summary>
    private double Sweep(double[] weights)
    {
        double largestChange = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            var curvature = (2 * _covariance[j, j]) + l2;
            if (curvature == 0)
                continue;

            var pull = _covarianceWithLabel[j] + (_covariance[j, j] * weights[j]);
            for (var k = 0; k < weights.Length; k++)
                pull -= _covariance[j, k] * weights[k];

            var best = Math.Sign(pull) * Math.Max(0, Math.Abs(2 * pull) - l1) / curvature;
            largestChange = Math.Max(largestChange, Math.Abs(best - weights[j]));
            weights[j] = best;
        }

        return largestChange;
    }
}
