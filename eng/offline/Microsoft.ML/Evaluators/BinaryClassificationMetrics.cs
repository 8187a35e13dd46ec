namespace Microsoft.ML.Data;

/// <summary>What an evaluation of a binary classifier that gives no probability found.</summary>
public class BinaryClassificationMetrics
{
    internal BinaryClassificationMetrics(double truePositives, double falseNegatives, double falsePositives, double trueNegatives, double areaUnderRocCurve, double areaUnderPrecisionRecallCurve)
    {
        ConfusionMatrix = ConfusionMatrix.OfBinary(truePositives, falseNegatives, falsePositives, trueNegatives);
        Accuracy = (truePositives + trueNegatives) / (truePositives + falseNegatives + falsePositives + trueNegatives);
        PositivePrecision = ConfusionMatrix.PerClassPrecision[0];
        PositiveRecall = ConfusionMatrix.PerClassRecall[0];
        NegativePrecision = ConfusionMatrix.PerClassPrecision[1];
        NegativeRecall = ConfusionMatrix.PerClassRecall[1];
        F1Score = 2 * PositivePrecision * PositiveRecall / (PositivePrecision + PositiveRecall);
        AreaUnderRocCurve = areaUnderRocCurve;
        AreaUnderPrecisionRecallCurve = areaUnderPrecisionRecallCurve;
    }

    private protected BinaryClassificationMetrics(BinaryClassificationMetrics other)
    {
        ConfusionMatrix = other.ConfusionMatrix;
        Accuracy = other.Accuracy;
        PositivePrecision = other.PositivePrecision;
        PositiveRecall = other.PositiveRecall;
        NegativePrecision = other.NegativePrecision;
        NegativeRecall = other.NegativeRecall;
        F1Score = other.F1Score;
        AreaUnderRocCurve = other.AreaUnderRocCurve;
        AreaUnderPrecisionRecallCurve = other.AreaUnderPrecisionRecallCurve;
    }

    public double AreaUnderRocCurve { get; }

    public double Accuracy { get; }

    public double PositivePrecision { get; }

    public double PositiveRecall { get; }

    public double NegativePrecision { get; }

    public double NegativeRecall { get; }

    public double F1Score { get; }

    public double AreaUnderPrecisionRecallCurve { get; }

    public ConfusionMatrix ConfusionMatrix { get; }
}
