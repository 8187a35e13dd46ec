namespace Metrics.MLNet.Tests;

/// <summary>What a reader hands to a metric.</summary>
internal sealed record Recorded(double[] Preds, long[] PredsShape, ScalarType PredsDtype, double[] Target, ScalarType TargetDtype, long Batches)
{
    private static readonly MLContext Context = new(seed: 1);

    public static Recorded Binary(IDataView data, EvaluationOptions? options = null)
    {
        using var metric = new RecordingMetric();
        return Of(Context.BinaryClassification.Evaluate(data, metric, options ?? new()));
    }

    public static Recorded Multiclass(IDataView data, EvaluationOptions? options = null)
    {
        using var metric = new RecordingMetric();
        return Of(Context.MulticlassClassification.Evaluate(data, metric, options ?? new()));
    }

    public static Recorded Regression(IDataView data, EvaluationOptions? options = null)
    {
        using var metric = new RecordingMetric();
        return Of(Context.Regression.Evaluate(data, metric, options ?? new()));
    }

    public static Recorded Of(EvaluationResult result)
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (result.Results["preds"], result.Results["target"]);
        return new(Numbers(preds), preds.shape, preds.dtype, Numbers(target), target.dtype, (long)result["batches"]);
    }

    private static double[] Numbers(Tensor tensor) => tensor.to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
}
