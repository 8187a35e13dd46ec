using System.Diagnostics;
using Metrics.MLNet;
using Microsoft.ML;
using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>One pass over a million rows of predictions, beside ML.NET's own evaluation and beside reading the same columns alone, all in one run.</summary>
internal static class EvaluationBenchmark
{
    public const string Name = "Evaluate";

    private const int Rows = 1_000_000;

    /// <summary>Enough for the runtime to compile each pass for good; fewer make bare reads three times as slow.</summary>
    private const int WarmUps = 40;

    private const int Rounds = 10;

    /// <summary>
    /// Runs all in turn and prints the shortest time of each: by the clock, and of the processor, which other work of the machine
    /// disturbs less. What stands behind are ratios of the latter.
    /// </summary>
    public static void Print(TextWriter output)
    {
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(Draw());
        Pass[] passes =
        [
            new("reading two columns", () => Read(data)),
            new("Evaluate, 5 binary metrics of counts", () => EvaluateCounts(context, data)),
            new("Evaluate, 5 binary metrics, two of curves", () => Evaluate(context, data)),
            new("Evaluate of ML.NET", () => context.BinaryClassification.Evaluate(data)),
        ];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var pass in passes)
            {
                pass.Run(counts: round >= 0);
            }
        }

        output.WriteLine($"{"one pass over 1,000,000 rows",-42} {"clock",10} {"processor",10} {"in reads",10} {"to ML.NET",10}");
        foreach (var pass in passes)
        {
            output.WriteLine(
                $"{pass.Name,-42} {pass.Clock.TotalMilliseconds,7:N2} ms {pass.Processor.TotalMilliseconds,7:N2} ms {pass.Processor / passes[0].Processor,10:N2} {pass.Processor / passes[^1].Processor,10:N3}");
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

    /// <summary>One kind of pass, and the shortest times that it took.</summary>
    private sealed class Pass(string name, Action work)
    {
        public string Name => name;

        public TimeSpan Clock { get; private set; } = TimeSpan.MaxValue;

        public TimeSpan Processor { get; private set; } = TimeSpan.MaxValue;

        public void Run(bool counts)
        {
            var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            work();
            if (counts)
            {
                Clock = Min(Clock, clock.Elapsed);
                Processor = Min(Processor, Environment.CpuUsage.TotalTime - processor);
            }
        }

        private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
    }
}
