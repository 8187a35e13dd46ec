namespace Microsoft.ML.Data;

/// <summary>What an evaluation of a binary classifier with probabilities found. Log-loss and entropy are in bits.</summary>
public sealed class CalibratedBinaryClassificationMetrics : BinaryClassificationMetrics
{
    internal CalibratedBinaryClassificationMetrics(BinaryClassificationMetrics uncalibrated, double logLoss, double entropy)
        : base(uncalibrated)
    {
        LogLoss = logLoss;
        Entropy = entropy;
        LogLossReduction = (entropy - logLoss) / entropy;
    }

    public double LogLoss { get; }

    public double LogLossReduction { get; }

    public double Entropy { get; }
}
