namespace Microsoft.ML.Trainers;

/// <summary>
/// Loss of linear scores plus L2/2 ‖weights‖². The point holds one weight vector for each output, one after the other,
/// then one bias for each output; biases are not penalised. The loss is a sum over examples.
/// </summary>
internal abstract class LinearObjective(TrainingSet data, int outputs, double l2) : ISmoothObjective
{
    public int WeightCount => outputs * data.FeatureCount;

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        double loss = 0;
        Span<double> scores = new double[outputs];
        Span<double> slopes = new double[outputs];
        for (var i = 0; i < data.Count; i++)
        {
            Score(point, data.Features[i], scores);
            loss += data.Weights[i] * Loss(data.Labels[i], scores, slopes);
            AddGradient(data.Features[i], slopes, data.Weights[i], gradient);
        }

        double squares = 0;
        for (var i = 0; i < WeightCount; i++)
        {
            squares += point[i] * point[i];
            gradient[i] += l2 * point[i];
        }

        return loss + (l2 / 2 * squares);
    }

    /// <summary>The loss of one example; <paramref name="slopes"/> is overwritten with its derivative by each score.</summary>
    protected abstract double Loss(float label, ReadOnlySpan<double> scores, Span<double> slopes);

    private void Score(ReadOnlySpan<double> point, float[] features, Span<double> scores)
    {
        for (var k = 0; k < outputs; k++)
        {
            var weights = point.Slice(k * features.Length, features.Length);
            var score = point[WeightCount + k];
            for (var j = 0; j < features.Length; j++)
                score += weights[j] * features[j];
            scores[k] = score;
        }
    }

    private void AddGradient(float[] features, ReadOnlySpan<double> slopes, double scale, Span<double> gradient)
    {
        for (var k = 0; k < outputs; k++)
        {
            var slope = scale * slopes[k];
            var weights = gradient.Slice(k * features.Length, features.Length);
            for (var j = 0; j < features.Length; j++)
                weights[j] += slope * features[j];
            gradient[WeightCount + k] += slope;
        }
    }
}
