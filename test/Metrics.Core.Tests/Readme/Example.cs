namespace Metrics.Tests.Readme;

/// <summary>The example of the README; <see cref="ReadmeTests"/> compares the text and runs it.</summary>
internal static class Example
{
    public static void Run(TextWriter output)
    {
        // <example>
        manual_seed(1);
        using var metrics = new MetricCollection<TensorPair>("val_")
        {
            new MulticlassAccuracy(3),
            { "f1", new MulticlassF1Score(new(3) { Average = Average.Weighted }) },
            new ClasswiseWrapper<TensorPair>(new MulticlassRecall(new(3) { Average = null }), ["cat", "dog", "horse"]),
            new MulticlassAuroc(3),
        };

        for (var batch = 0; batch < 10; batch++)
        {
            using var scope = NewDisposeScope();
            var target = randint(0, 3, 64);
            var scores = rand(64, 3) + nn.functional.one_hot(target, 3) * 0.5;
            metrics.Update(scores.softmax(1), target);
        }

        output.Write(metrics.Compute());
        // </example>
    }
}
