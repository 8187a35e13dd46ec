namespace Microsoft.ML.Trainers;

/// <summary>Cross-entropy of the softmax of the scores, summed over examples.</summary>
internal sealed class MaximumEntropyObjective(TrainingSet data, int classCount, double l2) : LinearObjective(data, classCount, l2)
{
    protected override double Loss(float label, ReadOnlySpan<double> scores, Span<double> slopes)
    {
        double highest = scores[0];
        foreach (var score in scores)
            highest = Math.Max(highest, score);

        double total = 0;
        for (var k = 0; k < scores.Length; k++)
            total += slopes[k] = Math.Exp(scores[k] - highest);
        for (var k = 0; k < scores.Length; k++)
            slopes[k] /= total;

        var actual = (int)label;
        slopes[actual] -= 1;
        return Math.Log(total) + highest - scores[actual];
    }
}
