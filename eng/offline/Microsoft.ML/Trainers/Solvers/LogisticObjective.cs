namespace Microsoft.ML.Trainers;

/// <summary>Logistic loss ln(1 + e^(−s)) of the signed score s, summed over examples.</summary>
internal sealed class LogisticObjective(TrainingSet data, double l2) : LinearObjective(data, outputs: 1, l2)
{
    protected override double Loss(float label, ReadOnlySpan<double> scores, Span<double> slopes)
    {
        var sign = label > 0 ? 1 : -1;
        var margin = sign * scores[0];
        // e^(−|s|) does not overflow, and both the loss and its slope follow from it.
        var small = Math.Exp(-Math.Abs(margin));
        slopes[0] = -sign * (margin > 0 ? small / (1 + small) : 1 / (1 + small));
        return Math.Log(1 + small) + Math.Max(0, -margin);
    }
}
