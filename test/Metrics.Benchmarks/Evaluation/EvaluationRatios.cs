using Metrics.MLNet;
using Microsoft.ML;
using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>One pass over a million rows of predictions, beside ML.NET's own evaluation and beside reading the same columns alone.</summary>
internal static class EvaluationRatios
{
    private const int Rows = 1_000_000;

    public static IEnumerable<Ratio> All
    {
        get
        {
            var context = new MLContext(seed: 1);
            var data = context.Data.LoadFromEnumerable(Draw());
            yield return new("Evaluate, 5 binary metrics: ML.NET's Evaluate", () => Evaluate(context, data), () => context.BinaryClassification.Evaluate(data));
            yield return new("Evaluate, 5 binary metrics: reading 2 columns", () => Evaluate(context, data), () => Read(data));
            yield return new("Evaluate, 5 of counts: reading 2 columns", () => EvaluateCounts(context, data), () => Read(data));
        }
    }

    private static List<Prediction> Draw()
    {
        var random = new Random(1);
        var rows = new List<Prediction>(Rows);
        for (var i = 0; i < Rows; i++)
        {
            var isPositive = random.Next(3) == 0;
            var score = (isPositive ? 1.5f : -1) + (float)(3 * (random.NextDouble() - random.NextDouble()));
            rows.Add(new Prediction { Label = isPositive, PredictedLabel = score > 0, Score = score, Probability = 1 / (1 + MathF.Exp(-score)) });
        }

        return rows;
    }

    private static void Evaluate(MLContext context, IDataView data)
    {
        using var scope = NewDisposeScope();
        using var metrics = MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score(), new BinaryMatthewsCorrCoef(), new BinaryAuroc(), new BinaryAveragePrecision());
        context.BinaryClassification.Evaluate(data, metrics);
    }

    private static void EvaluateCounts(MLContext context, IDataView data)
    {
        using var scope = NewDisposeScope();
        using var metrics = MetricCollection.Of(
            new BinaryAccuracy(), new BinaryF1Score(), new BinaryPrecision(), new BinaryRecall(), new BinaryMatthewsCorrCoef());
        context.BinaryClassification.Evaluate(data, metrics);
    }

    private static void Read(IDataView data)
    {
        var (label, probability) = (data.Schema["Label"], data.Schema["Probability"]);
        using var cursor = data.GetRowCursor([label, probability]);
        var (getLabel, getProbability) = (cursor.GetGetter<bool>(label), cursor.GetGetter<float>(probability));
        var (labelValue, probabilityValue) = (false, 0f);
        while (cursor.MoveNext())
        {
            getLabel(ref labelValue);
            getProbability(ref probabilityValue);
        }
    }

    private sealed class Prediction
    {
        public bool Label { get; set; }

        public bool PredictedLabel { get; set; }

        public float Score { get; set; }

        public float Probability { get; set; }
    }
}
