namespace Metrics.Tests.Readme;

/// <summary>The example of the README; <see cref="ReadmeTests"/> compares the text and runs it.</summary>
internal static class Example
{
    public static void Run(TextWriter output)
    {
        // <example>
        using var metrics = new MetricCollection<TensorPair>(prefix: "val_")
        {
            new MulticlassAccuracy(3),
            { "f1", new MulticlassF1Score(new(3) { Average = Average.Weighted }) },
            new ClasswiseWrapper<TensorPair>(new MulticlassRecall(new(3) { Average = null }), labels: ["cat", "dog", "horse"]),
            new MulticlassAuroc(3),
        };

        float[][,] scores =
        [
            new[,] { { 0.8f, 0.1f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.4f, 0.1f, 0.5f } },
            new[,] { { 0.1f, 0.2f, 0.7f }, { 0.3f, 0.6f, 0.1f }, { 0.5f, 0.1f, 0.4f } },
        ];
        long[][] labels = [[0, 1, 1], [2, 1, 2]];
        foreach (var (preds, target) in scores.Zip(labels))
        {
            using var scope = NewDisposeScope();
            metrics.Update(tensor(preds), tensor(target));
        }

        output.Write(metrics.Compute());
        // </example>
    }
}
