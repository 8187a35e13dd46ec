using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>Curves over thresholds, what sums them up, and their best points.</summary>
internal static class PlainCurves
{
    public static PlainFormula Of(PlainTask task, string metric) => (batches, arguments) =>
    {
        var data = PlainScores.Of(task, batches, arguments);
        if (arguments.Text("average") == "micro")
        {
            data = [[.. data.SelectMany(samples => samples)]];
        }

        if (data.Exists(samples => samples.Count == 0))
        {
            return null;
        }

        // Where all samples belong to class 0, TorchMetrics takes it for the negative one of the multiclass task.
        var binary = task == PlainTask.Binary || arguments.Text("average") == "micro";
        bool HasNoPositives(List<(double Score, bool Positive)> samples) =>
            task == PlainTask.Multiclass && !binary ? data[0].TrueForAll(sample => sample.Positive) : !samples.Exists(sample => sample.Positive);
        var curves = data.ConvertAll(samples => new PlainCurve(samples, Thresholds(arguments), HasNoPositives(samples)));
        return metric switch
        {
            "ROC" => [.. curves.SelectMany(curve => curve.Roc)],
            "PrecisionRecallCurve" => [.. curves.SelectMany(curve => curve.PrecisionRecall)],
            "AUROC" => Average(curves, curve => binary ? curve.Area(arguments.Number("max_fpr", 1)) : curve.Area(1), binary, arguments),
            "AveragePrecision" => Average(curves, curve => curve.AveragePrecision, binary, arguments),
            "EER" => Equal(curves, binary, arguments),
            "LogAUC" => Logarithmic(curves, binary, arguments),
            _ => Best(curves, metric, arguments),
        };
    };

    private static IReadOnlyList<double>? Thresholds(JsonObject arguments)
    {
        if (arguments["thresholds"] is JsonArray list)
        {
            return [.. list.Select(item => (double)(float)ArgumentReading.Number(item!))];
        }

        // As far apart in float32 from either end.
        return arguments.Whole("thresholds") is { } count
            ? [.. Enumerable.Range(0, (int)count).Select(i => i < count / 2 ? (double)(i * (1f / (count - 1))) : 1f - ((count - 1 - i) * (1f / (count - 1))))]
            : null;
    }

    private static IReadOnlyList<double[]> Average(List<PlainCurve> curves, Func<PlainCurve, double> value, bool binary, JsonObject arguments)
    {
        var values = curves.Select(value).ToArray();
        var average = binary ? "none" : arguments.ContainsKey("average") ? arguments.Text("average") : "macro";
        var defined = curves.Zip(values).Where(pair => !double.IsNaN(pair.Second)).ToList();
        var positives = defined.Sum(pair => pair.First.Positives);
        return average switch
        {
            "macro" => [[defined.Count == 0 ? double.NaN : defined.Average(pair => pair.Second)]],
            "weighted" => [[positives == 0 ? 0 : defined.Sum(pair => pair.First.Positives / positives * pair.Second)]],
            _ => [values],
        };
    }

    /// <summary>Left open where two points are as near to equal errors and disagree.</summary>
    private static IReadOnlyList<double[]>? Equal(List<PlainCurve> curves, bool binary, JsonObject arguments)
    {
        var unclear = curves.Exists(curve => curve.EqualErrors.Max() - curve.EqualErrors.Min() > 1e-6);
        return unclear ? null : Average(curves, curve => curve.EqualErrors[0], binary || !arguments.ContainsKey("average"), arguments);
    }

    /// <summary>Left open where given thresholds leave an end of the range beyond the curve.</summary>
    private static IReadOnlyList<double[]>? Logarithmic(List<PlainCurve> curves, bool binary, JsonObject arguments)
    {
        var (low, high) = arguments["fpr_range"] is JsonArray ends ? ((double)ends[0]!, (double)ends[1]!) : (0.001, 0.1);
        return curves.Exists(curve => curve.Roc[0][0] > low || (curve.Roc[0][^1] < high && curve.Negatives > 0))
            ? null
            : Average(curves, curve => curve.LogArea(low, high), binary || !arguments.ContainsKey("average"), arguments);
    }

    private static IReadOnlyList<double[]>? Best(List<PlainCurve> curves, string metric, JsonObject arguments)
    {
        var least = arguments.Number(arguments.First(argument => argument.Key.StartsWith("min_", StringComparison.Ordinal)).Key, 0);
        if (metric is "PrecisionAtFixedRecall" && curves.Exists(curve => curve.PrecisionRecall.SelectMany(numbers => numbers).Any(double.IsNaN)))
        {
            return null;
        }

        var points = curves.ConvertAll(curve => metric switch
        {
            "PrecisionAtFixedRecall" => curve.BestPair(curve.PrecisionRecall[0], curve.PrecisionRecall[1], least),
            "RecallAtFixedPrecision" => curve.BestPair(curve.PrecisionRecall[1], curve.PrecisionRecall[0], least),
            "SensitivityAtSpecificity" => curve.FirstBest(curve.Roc[1], [.. curve.Roc[0].Select(rate => 1 - rate)], least),
            _ => curve.FirstBest([.. curve.Roc[0].Select(rate => 1 - rate)], curve.Roc[1], least),
        });
        return [[.. points.Select(point => point.Value)], [.. points.Select(point => point.Threshold)]];
    }
}

/// <summary>The points of one curve.</summary>
/// <param name="samples">Scores, and whether the sample is positive.</param>
/// <param name="thresholds">Given thresholds, rising; otherwise all scores are thresholds.</param>
/// <param name="noPositives">Whether there are no positives, so that recall is 1 if all scores are thresholds.</param>
internal sealed class PlainCurve(List<(double Score, bool Positive)> samples, IReadOnlyList<double>? thresholds, bool noPositives)
{
    private readonly double[] falling = [.. (thresholds ?? samples.Select(sample => sample.Score).Distinct()).OrderDescending()];

    public double Positives { get; } = samples.Count(sample => sample.Positive);

    public double Negatives => samples.Count - Positives;

    /// <summary>False and true positive rates, and thresholds, falling; from (0, 0) if all scores are thresholds.</summary>
    public double[][] Roc
    {
        get
        {
            double[] first = thresholds is null ? [0.0] : [];
            double[] start = thresholds is null ? [1.0] : [];
            return
            [
                [.. first, .. falling.Select(threshold => Negatives == 0 ? 0 : Above(threshold, false) / Negatives)],
                [.. first, .. falling.Select(threshold => Positives == 0 ? 0 : Above(threshold, true) / Positives)],
                [.. start, .. falling],
            ];
        }
    }

    /// <summary>Precision, recall and thresholds, rising; the last point is (1, 0).</summary>
    public double[][] PrecisionRecall
    {
        get
        {
            var rising = falling.Reverse().ToArray();
            var isOne = thresholds is null && noPositives;
            return
            [
                [.. rising.Select(threshold => Above(threshold, true) / (Above(threshold, true) + Above(threshold, false))), 1],
                [.. rising.Select(threshold => isOne ? 1 : Above(threshold, true) / Positives), 0],
                rising,
            ];
        }
    }

    public double AveragePrecision
    {
        get
        {
            var (precision, recall) = (PrecisionRecall[0], PrecisionRecall[1]);
            double Known(double number) => thresholds is not null && double.IsNaN(number) ? 0 : number;
            return Enumerable.Range(0, recall.Length - 1).Sum(i => (Known(recall[i]) - Known(recall[i + 1])) * Known(precision[i]));
        }
    }

    /// <summary>The mean of both errors at the points where they are as equal as they get.</summary>
    public double[] EqualErrors
    {
        get
        {
            var points = Roc[0].Zip(Roc[1], (fpr, tpr) => (Apart: Math.Abs(fpr - (1 - tpr)), Mean: (fpr + 1 - tpr) / 2)).ToList();
            return [.. points.Where(point => point.Apart < points.Min(other => other.Apart) + 1e-6).Select(point => point.Mean)];
        }
    }

    /// <summary>The area under the curve, up to a false positive rate, where it is scaled so that chance is 0.5 and 1 is the best.</summary>
    public double Area(double maxFpr)
    {
        var (x, y) = (Roc[0], Roc[1]);
        var whole = Enumerable.Range(1, x.Length - 1).Sum(i => (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2);
        if (maxFpr >= 1 || x.Sum() == 0 || y.Sum() == 0)
        {
            return whole;
        }

        var area = 0.0;
        for (var i = 1; i < x.Length; i++)
        {
            var width = Math.Min(x[i], maxFpr) - Math.Min(x[i - 1], maxFpr);
            var end = x[i] > x[i - 1] ? y[i - 1] + ((y[i] - y[i - 1]) * width / (x[i] - x[i - 1])) : y[i];
            area += width * (y[i - 1] + end) / 2;
        }

        var chance = maxFpr * maxFpr / 2;
        return 0.5 * (1 + ((area - chance) / (maxFpr - chance)));
    }

    /// <summary>The area over the logarithm of the false positive rate between two rates; a curve goes up before it goes on.</summary>
    public double LogArea(double low, double high)
    {
        var (x, y) = (Roc[0], Roc[1]);
        var area = 0.0;
        for (var i = 1; i < x.Length; i++)
        {
            var (from, to) = (Math.Max(x[i - 1], low), Math.Min(x[i], high));
            if (from < to)
            {
                double Height(double rate) => y[i - 1] + ((y[i] - y[i - 1]) * (rate - x[i - 1]) / (x[i] - x[i - 1]));
                area += Math.Log(to / from) * (Height(from) + Height(to)) / 2;
            }
        }

        return area / Math.Log(high / low);
    }

    /// <summary>The greatest value, of those the greatest other one, of those the highest threshold; a value of 0 has no threshold.</summary>
    public (double Value, double Threshold) BestPair(double[] values, double[] others, double least)
    {
        var rising = falling.Reverse().ToArray();
        var best = rising.Select((threshold, i) => (Value: values[i], Other: others[i], Threshold: threshold))
            .Where(point => point.Other >= least && !double.IsNaN(point.Value)).OrderDescending().FirstOrDefault();
        return (best.Value, best.Value == 0 ? double.NaN : best.Threshold);
    }

    /// <summary>The greatest value at the highest threshold; (0, 10⁶) if there is none.</summary>
    public (double Value, double Threshold) FirstBest(double[] values, double[] others, double least)
    {
        var points = Enumerable.Range(0, values.Length).Where(i => others[i] >= least).OrderByDescending(i => Math.Round(values[i], 9)).ThenBy(i => i).ToList();
        return points.Count == 0 ? (0, 1e6) : (values[points[0]], Roc[2][points[0]]);
    }

    private double Above(double threshold, bool positive) => samples.Count(sample => sample.Positive == positive && sample.Score >= threshold);
}
