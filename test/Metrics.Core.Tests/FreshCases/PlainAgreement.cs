using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>The metrics of tables of true and predicted labels, and of samples without a fault.</summary>
internal static class PlainAgreement
{
    public static PlainFormula Of(PlainTask task, string metric) => (batches, arguments) =>
    {
        var pairs = PlainLabels.Of(task, batches, arguments, ignoredAreSeen: task != PlainTask.Binary);
        if (metric == "ExactMatch")
        {
            return [Exact(task, pairs, arguments)];
        }

        var tables = Tables(task, pairs.Where(pair => !pair.Ignored), arguments);
        var value = metric switch
        {
            "ConfusionMatrix" => [.. tables.SelectMany(table => Normalized(table, arguments.Text("normalize")))],
            "JaccardIndex" => Jaccard(task, tables, arguments),
            "CohenKappa" => [Kappa(tables[0], arguments.Text("weights"))],
            _ => Matthews(tables),
        };
        return value is null ? null : [value];
    };

    /// <summary>Tables [true, predicted], one, or one for each label.</summary>
    private static List<double[,]> Tables(PlainTask task, IEnumerable<LabelPair> pairs, JsonObject arguments)
    {
        var size = (int)(task == PlainTask.Multiclass ? arguments.Whole("num_classes")! : 2);
        var tables = Enumerable.Range(0, (int)(arguments.Whole("num_labels") ?? 1)).Select(_ => new double[size, size]).ToList();
        foreach (var pair in pairs)
        {
            tables[pair.Label][pair.Target, pair.Pred]++;
        }

        return tables;
    }

    private static IEnumerable<double> Normalized(double[,] table, string? by)
    {
        var size = table.GetLength(0);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var whole = by switch { "true" => Row(table, i), "pred" => Column(table, j), "all" => Total(table), _ => 1 };
                yield return whole == 0 ? 0 : table[i, j] / whole;
            }
        }
    }

    private static double[] Jaccard(PlainTask task, List<double[,]> tables, JsonObject arguments)
    {
        var undefined = arguments.Number("zero_division", 0);
        double Ratio(double numerator, double denominator) => denominator == 0 ? undefined : numerator / denominator;

        // Intersection, union and support of each class; of two, the positive one counts alone.
        var classes = task == PlainTask.Multiclass
            ? Enumerable.Range(0, tables[0].GetLength(0)).Select(i => (Both: tables[0][i, i], Either: Row(tables[0], i) + Column(tables[0], i) - tables[0][i, i], Support: Row(tables[0], i))).ToList()
            : tables.ConvertAll(table => (Both: table[1, 1], Either: table[1, 1] + table[0, 1] + table[1, 0], Support: table[1, 0] + table[1, 1]));
        var ignored = task == PlainTask.Multiclass ? arguments.Whole("ignore_index") : null;
        var average = arguments.ContainsKey("average") ? arguments.Text("average") : "macro";
        if (task == PlainTask.Binary || average == "micro")
        {
            return [Ratio(classes.Sum(c => c.Both), classes.Where((_, i) => i != ignored).Sum(c => c.Either))];
        }

        if (average is null)
        {
            return [.. classes.Select(c => Ratio(c.Both, c.Either))];
        }

        double Weight((double Both, double Either, double Support) c, int i) => average == "weighted" ? c.Support : i != ignored && (task == PlainTask.Multilabel || c.Either > 0) ? 1 : 0;
        var weights = classes.Select(Weight).ToArray();
        return [classes.Zip(weights, (c, weight) => weight * Ratio(c.Both, c.Either)).Sum() / weights.Sum()];
    }

    private static double Kappa(double[,] table, string? weighting)
    {
        var (observed, expected, total) = (0.0, 0.0, Total(table));
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(0); j++)
            {
                var weight = weighting switch { "linear" => Math.Abs(i - j), "quadratic" => (i - j) * (i - j), _ => i == j ? 0 : 1 };
                observed += weight * table[i, j];
                expected += weight * (Row(table, i) * Column(table, j) / total);
            }
        }

        return 1 - (observed / expected);
    }

    /// <summary>The correlation of true and predicted indicators; left open where either holds a single class, but for full agreement.</summary>
    private static double[]? Matthews(List<double[,]> tables)
    {
        var size = tables[0].GetLength(0);
        var table = new double[size, size];
        tables.ForEach(one => Array.ForEach(Enumerable.Range(0, size * size).ToArray(), i => table[i / size, i % size] += one[i / size, i % size]));
        var (total, both, truth, found) = (Total(table), 0.0, 0.0, 0.0);
        for (var i = 0; i < size; i++)
        {
            both += (table[i, i] * total) - (Row(table, i) * Column(table, i));
            truth += Row(table, i) * (total - Row(table, i));
            found += Column(table, i) * (total - Column(table, i));
        }

        return truth * found == 0 ? (size > 2 ? [0] : null) : [both / Math.Sqrt(truth * found)];
    }

    /// <summary>The share of samples, or of places of a sample, whose labels are all right; ignored ones are.</summary>
    private static double[] Exact(PlainTask task, List<LabelPair> pairs, JsonObject arguments)
    {
        var units = pairs.GroupBy(pair => (pair.Sample, Place: task == PlainTask.Multilabel ? pair.Place : 0))
            .Select(unit => (unit.Key.Sample, Right: unit.All(pair => pair.Ignored || pair.Pred == pair.Target) ? 1.0 : 0)).ToList();
        return arguments.Text("multidim_average") == "samplewise"
            ? [.. units.GroupBy(unit => unit.Sample).Select(sample => sample.Average(unit => unit.Right))]
            : [units.Average(unit => unit.Right)];
    }

    private static double Row(double[,] table, int i) => Enumerable.Range(0, table.GetLength(1)).Sum(j => table[i, j]);

    private static double Column(double[,] table, int j) => Enumerable.Range(0, table.GetLength(0)).Sum(i => table[i, j]);

    private static double Total(double[,] table) => table.Cast<double>().Sum();
}
