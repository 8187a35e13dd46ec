namespace Microsoft.ML.Trainers;

internal static class LinearScore
{
    /// <summary>Bias plus the sum of weighted features, summed in double precision.</summary>
    public static float Of(ReadOnlySpan<float> weights, float bias, ReadOnlySpan<float> features)
    {
        double score = bias;
        for (var i = 0; i < weights.Length; i++)
        {
            score += (double)weights[i] * features[i];
        }

        return (float)score;
    }
}
