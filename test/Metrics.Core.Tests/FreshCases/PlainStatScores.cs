using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>True and false positives and negatives of a class.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Outcomes(double Tp, double Fp, double Tn, double Fn)
{
    public double Support => Tp + Fn;

    public static Outcomes operator +(Outcomes a, Outcomes b) => new(a.Tp + b.Tp, a.Fp + b.Fp, a.Tn + b.Tn, a.Fn + b.Fn);

    public double[] ToArray() => [Tp, Fp, Tn, Fn, Support];
}

/// <summary>The metrics that are quotients of outcomes.</summary>
internal static class PlainStatScores
{
    private static readonly string[] LeavesOutPredictedOnly = ["Accuracy", "Precision", "Recall", "NegativePredictiveValue"];

    public static PlainFormula Of(PlainTask task, string metric) => (batches, arguments) =>
    {
        var rows = Rows(task, batches, arguments);
        return [[.. rows.SelectMany(row => metric == "StatScores" ? Counts(task, row, arguments) : Score(task, metric, row, arguments))]];
    };

    private static double[] Score(PlainTask task, string metric, Outcomes[] row, JsonObject arguments)
    {
        double Of(Outcomes outcomes) => Quotient(task, metric, outcomes, arguments);
        var average = arguments.ContainsKey("average") ? arguments.Text("average") : "macro";
        if (task == PlainTask.Binary || average == "micro")
        {
            return [Of(Sum(row))];
        }

        if (average is null)
        {
            return [.. row.Select(Of)];
        }

        var weights = row.Select(outcomes => average == "weighted" ? outcomes.Support : IsPresent(task, metric, outcomes, arguments) ? 1 : 0).ToArray();
        return [Divide(row.Zip(weights, (outcomes, weight) => weight * Of(outcomes)).Sum(), weights.Sum())];
    }

    /// <summary>The macro average of classes leaves out those that occur nowhere; among the top k some metrics leave out those that are not in the target.</summary>
    private static bool IsPresent(PlainTask task, string metric, Outcomes outcomes, JsonObject arguments) =>
        task == PlainTask.Multilabel
        || outcomes.Support > 0
        || (outcomes.Fp > 0 && ((arguments.Whole("top_k") ?? 1) == 1 || !LeavesOutPredictedOnly.Contains(metric)));

    private static double Quotient(PlainTask task, string metric, Outcomes o, JsonObject arguments)
    {
        var undefined = arguments.Number("zero_division", 0);
        var beta = metric == "FBetaScore" ? Math.Pow(arguments.Number("beta", 1), 2) : 1;
        var right = task == PlainTask.Multiclass ? Divide(o.Tp, o.Support) : Divide(o.Tp + o.Tn, o.Tp + o.Tn + o.Fp + o.Fn);
        return metric switch
        {
            "Accuracy" => right,
            "HammingDistance" => 1 - right,
            "Precision" => Divide(o.Tp, o.Tp + o.Fp, undefined),
            "Recall" => Divide(o.Tp, o.Support, undefined),
            "Specificity" => Divide(o.Tn, o.Tn + o.Fp),
            "NegativePredictiveValue" => Divide(o.Tn, o.Tn + o.Fn),
            _ => Divide((1 + beta) * o.Tp, ((1 + beta) * o.Tp) + (beta * o.Fn) + o.Fp, undefined),
        };
    }

    private static double[] Counts(PlainTask task, Outcomes[] row, JsonObject arguments)
    {
        var average = arguments.ContainsKey("average") ? arguments.Text("average") : "macro";
        if (task == PlainTask.Binary || average == "micro")
        {
            return Sum(row).ToArray();
        }

        var support = row.Sum(outcomes => outcomes.Support);
        return average switch
        {
            "macro" => [.. Enumerable.Range(0, 5).Select(i => row.Average(outcomes => outcomes.ToArray()[i]))],
            "weighted" => [.. Enumerable.Range(0, 5).Select(i => row.Sum(outcomes => outcomes.ToArray()[i] * (outcomes.Support / support)))],
            _ => [.. row.SelectMany(outcomes => outcomes.ToArray())],
        };
    }

    /// <summary>The outcomes of each class: of each sample by itself, or of all together.</summary>
    private static List<Outcomes[]> Rows(PlainTask task, IReadOnlyList<PlainBatch> batches, JsonObject arguments)
    {
        var classes = (int)(arguments.Whole("num_classes") ?? arguments.Whole("num_labels") ?? 1);
        var samples = batches.Sum(batch => batch.Count);
        var samplewise = arguments.Text("multidim_average") == "samplewise";
        var rows = Enumerable.Range(0, samplewise ? samples : 1).Select(_ => new Outcomes[classes]).ToList();
        foreach (var pair in PlainLabels.Of(task, batches, arguments, ignoredAreSeen: true).Where(pair => !pair.Ignored))
        {
            var row = rows[samplewise ? pair.Sample : 0];
            for (var label = 0; label < classes; label++)
            {
                if (task != PlainTask.Multilabel || pair.Label == label)
                {
                    var positive = task == PlainTask.Multiclass ? label : 1;
                    row[label] += Outcome(pair.Pred == positive, pair.Target == positive);
                }
            }
        }

        return rows;
    }

    private static Outcomes Outcome(bool predicted, bool actual) =>
        new(predicted && actual ? 1 : 0, predicted && !actual ? 1 : 0, !predicted && !actual ? 1 : 0, !predicted && actual ? 1 : 0);

    private static Outcomes Sum(IEnumerable<Outcomes> row) => row.Aggregate((a, b) => a + b);

    private static double Divide(double numerator, double denominator, double undefined = 0) => denominator == 0 ? undefined : numerator / denominator;
}
