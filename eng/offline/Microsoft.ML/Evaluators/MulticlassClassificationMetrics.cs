namespace Microsoft.ML.Data;

/// <summary>What an evaluation of a multiclass classifier found. Log-losses are in nats.</summary>
public sealed class MulticlassClassificationMetrics
{
    internal MulticlassClassificationMetrics(ConfusionMatrix confusionMatrix, double microAccuracy, double macroAccuracy, double logLoss, double logLossReduction, IReadOnlyList<double> perClassLogLoss, int topKPredictionCount, IReadOnlyList<double> topKAccuracyForAllK)
    {
        ConfusionMatrix = confusionMatrix;
        MicroAccuracy = microAccuracy;
        MacroAccuracy = macroAccuracy;
        LogLoss = logLoss;
        LogLossReduction = logLossReduction;
        PerClassLogLoss = perClassLogLoss;
        TopKPredictionCount = topKPredictionCount;
        TopKAccuracyForAllK = topKAccuracyForAllK;
    }

    public double LogLoss { get; }

    public double LogLossReduction { get; }

    public double MacroAccuracy { get; }

    public double MicroAccuracy { get; }

    public double TopKAccuracy => TopKAccuracyForAllK is { Count: > 0 } all ? all[^1] : 0;

    public int TopKPredictionCount { get; }

    /// <summary>Accuracy of the first 1, 2, … guesses; null where the evaluation was not asked for it.</summary>
    public IReadOnlyList<double> TopKAccuracyForAllK { get; }

    public IReadOnlyList<double> PerClassLogLoss { get; }

    public ConfusionMatrix ConfusionMatrix { get; }
}
