using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>The regression metrics: of all numbers, of each column, or of each row.</summary>
internal static class PlainRegression
{
    private static readonly string[] OfSpread = ["PearsonCorrCoef", "SpearmanCorrCoef", "KendallRankCorrCoef", "ConcordanceCorrCoef", "R2Score", "ExplainedVariance", "RelativeSquaredError"];

    /// <summary>Left open for metrics of spread where a column has none.</summary>
    public static PlainFormula Of(string metric) => (batches, arguments) =>
        OfSpread.Contains(metric) && Columns(batches, arguments).Any(column => IsConstant(column.Preds) || IsConstant(column.Target)) ? null : Value(metric, batches, arguments);

    private static bool IsConstant(double[] numbers) => numbers.Distinct().Count() == 1;

    private static IReadOnlyList<double[]> Value(string metric, IReadOnlyList<PlainBatch> batches, JsonObject arguments) => metric switch
    {
        "CosineSimilarity" or "KLDivergence" or "JensenShannonDivergence" => [Reduced([.. Rows(batches).Select(row => Row(metric, row.Preds, row.Target))], arguments, metric == "CosineSimilarity" ? "sum" : "mean")],
        "ContinuousRankedProbabilityScore" => [[Rows(batches).Average(row => RankedProbability(row.Preds, row.Target[0]))]],
        "R2Score" or "ExplainedVariance" => [Outputs([.. Columns(batches, arguments)], metric, arguments)],
        "RelativeSquaredError" => [[Columns(batches, arguments).Average(column => Column(metric, column.Preds, column.Target, arguments))]],
        _ => [[.. Columns(batches, arguments).Select(column => Column(metric, column.Preds, column.Target, arguments))]],
    };

    private static double Column(string metric, double[] x, double[] y, JsonObject arguments)
    {
        double Mean(Func<double, double, double> error) => x.Zip(y, error).Average();
        var squares = Mean((a, b) => (a - b) * (a - b));
        const double Least = 1.17e-6;
        return metric switch
        {
            "MeanSquaredError" => Rooted(squares, arguments),
            "MeanAbsoluteError" => Mean((a, b) => Math.Abs(a - b)),
            "MeanAbsolutePercentageError" => Mean((a, b) => Math.Abs(a - b) / Math.Max(Math.Abs(b), Least)),
            "SymmetricMeanAbsolutePercentageError" => 2 * Mean((a, b) => Math.Abs(a - b) / Math.Max(Math.Abs(a) + Math.Abs(b), Least)),
            "WeightedMeanAbsolutePercentageError" => Mean((a, b) => Math.Abs(a - b)) / Math.Max(y.Average(Math.Abs), Least),
            "MeanSquaredLogError" => Mean((a, b) => Math.Pow(Math.Log((1 + a) / (1 + b)), 2)),
            "LogCoshError" => Mean((a, b) => Math.Log(Math.Cosh(a - b))),
            "MinkowskiDistance" => Math.Pow(x.Zip(y, (a, b) => Math.Pow(Math.Abs(a - b), arguments.Number("p", 2))).Sum(), 1 / arguments.Number("p", 2)),
            "TweedieDevianceScore" => Mean((a, b) => Deviance(a, b, arguments.Number("power", 0))),
            "CriticalSuccessIndex" => Success(x, y, arguments.Number("threshold", 0)),
            "NormalizedRootMeanSquaredError" => Math.Sqrt(squares) / Size(y, arguments.Text("normalization")),
            "RelativeSquaredError" => Rooted(squares / Covariance(y, y), arguments),
            "PearsonCorrCoef" => Correlation(x, y),
            "SpearmanCorrCoef" => Correlation(Ranks(x), Ranks(y)),
            "KendallRankCorrCoef" => Kendall(x, y, arguments.Text("variant") ?? "b"),
            _ => 2 * Unbiased(x, y) / (Unbiased(x, x) + Unbiased(y, y) + Math.Pow(x.Average() - y.Average(), 2)),
        };
    }

    private static double Rooted(double squares, JsonObject arguments) => arguments["squared"]?.GetValue<bool>() == false ? Math.Sqrt(squares) : squares;

    private static double Size(double[] y, string? normalization) => normalization switch
    {
        "range" => y.Max() - y.Min(),
        "std" => Math.Sqrt(Covariance(y, y)),
        "l2" => Math.Sqrt(y.Sum(number => number * number)),
        _ => y.Average(),
    };

    private static double Deviance(double mean, double y, double power) => power switch
    {
        0 => (y - mean) * (y - mean),
        1 => 2 * ((y == 0 ? 0 : y * Math.Log(y / mean)) + mean - y),
        2 => 2 * (Math.Log(mean / y) + (y / mean) - 1),
        _ => 2 * ((Math.Pow(Math.Max(y, 0), 2 - power) / ((1 - power) * (2 - power))) - (y * Math.Pow(mean, 1 - power) / (1 - power)) + (Math.Pow(mean, 2 - power) / (2 - power))),
    };

    private static double Success(double[] x, double[] y, double threshold)
    {
        var either = x.Zip(y).Count(pair => pair.First >= threshold || pair.Second >= threshold);
        return either == 0 ? 0 : x.Zip(y).Count(pair => pair.First >= threshold && pair.Second >= threshold) / (double)either;
    }

    private static double[] Outputs(List<(double[] Preds, double[] Target)> columns, string metric, JsonObject arguments)
    {
        double Lost((double[] Preds, double[] Target) column)
        {
            var errors = column.Preds.Zip(column.Target, (x, y) => y - x).ToArray();
            return metric == "R2Score" ? errors.Average(error => error * error) : Covariance(errors, errors);
        }

        var variances = columns.Select(column => Covariance(column.Target, column.Target)).ToArray();
        var scores = columns.Select((column, i) => 1 - (Lost(column) / variances[i])).ToArray();
        double[] values = arguments.Text("multioutput") switch
        {
            "raw_values" => scores,
            "variance_weighted" => [scores.Zip(variances, (score, variance) => score * variance).Sum() / variances.Sum()],
            _ => [scores.Average()],
        };
        double n = columns[0].Preds.Length;
        var regressors = (double)(arguments.Whole("adjusted") ?? 0);
        return regressors == 0 ? values : [.. values.Select(value => 1 - ((1 - value) * (n - 1) / (n - regressors - 1)))];
    }

    private static double Row(string metric, double[] x, double[] y)
    {
        if (metric == "CosineSimilarity")
        {
            return x.Zip(y, (a, b) => a * b).Sum() / Math.Sqrt(x.Sum(a => a * a) * y.Sum(b => b * b));
        }

        double[] p = [.. x.Select(number => number / x.Sum())], q = [.. y.Select(number => number / y.Sum())];
        double[] middle = [.. p.Zip(q, (a, b) => (a + b) / 2)];
        return metric == "KLDivergence" ? Divergence(p, q) : (Divergence(p, middle) + Divergence(q, middle)) / 2;
    }

    private static double Divergence(double[] p, double[] q) => p.Zip(q, (a, b) => a == 0 ? 0 : a * Math.Log(a / b)).Sum();

    private static double RankedProbability(double[] members, double y) =>
        members.Average(x => Math.Abs(x - y)) - (members.Average(x => members.Average(other => Math.Abs(x - other))) / 2);

    private static double[] Reduced(double[] values, JsonObject arguments, string otherwise) =>
        (arguments.ContainsKey("reduction") ? arguments.Text("reduction") : otherwise) switch
        {
            "mean" => [values.Average()],
            "sum" => [values.Sum()],
            _ => values,
        };

    private static double Covariance(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Average();
    }

    private static double Unbiased(double[] x, double[] y) => Covariance(x, y) * x.Length / (x.Length - 1);

    private static double Correlation(double[] x, double[] y) => Covariance(x, y) / Math.Sqrt(Covariance(x, x) * Covariance(y, y));

    /// <summary>Equal numbers share the mean of their ranks.</summary>
    private static double[] Ranks(double[] x) => [.. x.Select(number => x.Count(other => other < number) + ((x.Count(other => other == number) + 1) / 2.0))];

    private static double Kendall(double[] x, double[] y, string variant)
    {
        var (difference, untied, untiedX, untiedY) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (inX, inY) = (Math.Sign(x[i] - x[j]), Math.Sign(y[i] - y[j]));
                difference += inX * inY;
                untied += Math.Abs(inX * inY);
                untiedX += Math.Abs(inX);
                untiedY += Math.Abs(inY);
            }
        }

        double classes = Math.Min(x.Distinct().Count(), y.Distinct().Count());
        return variant switch
        {
            "a" => difference / untied,
            "b" => difference / Math.Sqrt(untiedX * untiedY),
            _ => 2 * difference / (x.Length * x.Length * (classes - 1) / classes),
        };
    }

    private static IEnumerable<(double[] Preds, double[] Target)> Rows(IReadOnlyList<PlainBatch> batches) =>
        batches.SelectMany(batch => Enumerable.Range(0, batch.Count).Select(row => (RowOf(batch.Preds, row), RowOf(batch.Target, row))));

    private static double[] RowOf(PlainTensor numbers, int row) => numbers.Values[(row * numbers.Width)..((row + 1) * numbers.Width)];

    /// <summary>The numbers of each output, of all samples; with one output, all numbers.</summary>
    private static IEnumerable<(double[] Preds, double[] Target)> Columns(IReadOnlyList<PlainBatch> batches, JsonObject arguments)
    {
        var outputs = (int)(arguments.Whole("num_outputs") ?? 1);
        double[] Of(Func<PlainBatch, PlainTensor> side, int output) => [.. batches.SelectMany(batch => side(batch).Values.Where((_, i) => i % outputs == output))];
        return Enumerable.Range(0, outputs).Select(output => (Of(batch => batch.Preds, output), Of(batch => batch.Target, output)));
    }
}
