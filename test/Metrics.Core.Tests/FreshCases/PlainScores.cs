using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>Scores as probabilities, and the metrics that look at how far scores are off.</summary>
internal static class PlainScores
{
    /// <summary>Of each class or label, the scores of what counts and whether it is positive.</summary>
    public static List<List<(double Score, bool Positive)>> Of(PlainTask task, IReadOnlyList<PlainBatch> batches, JsonObject arguments)
    {
        var classes = (int)(arguments.Whole("num_classes") ?? arguments.Whole("num_labels") ?? 1);
        var data = Enumerable.Range(0, classes).Select(_ => new List<(double, bool)>()).ToList();
        foreach (var (scores, targets) in Elements(task, batches, classes, arguments))
        {
            for (var label = 0; label < classes; label++)
            {
                var target = targets[targets.Length == 1 ? 0 : label];
                if (target != arguments.Whole("ignore_index"))
                {
                    data[label].Add((scores[label], task == PlainTask.Multiclass ? target == label : target == 1));
                }
            }
        }

        return data;
    }

    public static PlainFormula Hinge(PlainTask task) => (batches, arguments) =>
    {
        var classes = (int)(arguments.Whole("num_classes") ?? 1);
        var losses = new List<double[]>();
        foreach (var (scores, targets) in Elements(task, batches, classes, arguments).Where(element => element.Targets[0] != arguments.Whole("ignore_index")))
        {
            var oneVersusAll = task == PlainTask.Binary || arguments.Text("multiclass_mode") == "one-vs-all";
            double[] margins = oneVersusAll
                ? [.. scores.Select((score, label) => targets[0] == (task == PlainTask.Binary ? 1 : label) ? score : -score)]
                : [scores[(int)targets[0]] - scores.Where((_, label) => label != (int)targets[0]).Max()];
            losses.Add([.. margins.Select(margin => Math.Max(0, 1 - margin)).Select(loss => arguments.Flag("squared") ? loss * loss : loss)]);
        }

        return losses.Count == 0 ? null : [[.. Enumerable.Range(0, losses[0].Length).Select(i => losses.Average(loss => loss[i]))]];
    };

    /// <summary>A confidence of 1 has a bin of its own.</summary>
    public static PlainFormula Calibration(PlainTask task) => (batches, arguments) =>
    {
        var classes = (int)(arguments.Whole("num_classes") ?? 1);
        var bins = (int)(arguments.Whole("n_bins") ?? 15);
        var samples = Elements(task, batches, classes, arguments).Where(element => element.Targets[0] != arguments.Whole("ignore_index"))
            .Select(element => task == PlainTask.Binary
                ? (Confidence: element.Scores[0], Right: element.Targets[0])
                : (Confidence: element.Scores.Max(), Right: Array.IndexOf(element.Scores, element.Scores.Max()) == element.Targets[0] ? 1 : 0)).ToList();
        if (samples.Count == 0)
        {
            return null;
        }

        var gaps = samples.GroupBy(sample => Enumerable.Range(0, bins).Count(i => sample.Confidence >= (i + 1f) / bins))
            .Select(bin => (Share: bin.Count() / (double)samples.Count, Gap: Math.Abs(bin.Average(sample => sample.Confidence) - bin.Average(sample => sample.Right)))).ToList();
        return arguments.Text("norm") switch
        {
            "l2" => [[Math.Sqrt(gaps.Sum(bin => bin.Share * bin.Gap * bin.Gap))]],
            "max" => [[gaps.Max(bin => bin.Gap)]],
            _ => [[gaps.Sum(bin => bin.Share * bin.Gap)]],
        };
    };

    /// <summary>Scores and target of each element; of several labels, of each.</summary>
    private static IEnumerable<(double[] Scores, double[] Targets)> Elements(PlainTask task, IReadOnlyList<PlainBatch> batches, int classes, JsonObject arguments)
    {
        foreach (var (preds, target) in batches)
        {
            // Of several labels, ignored scores take part in the guess what scores are.
            var places = preds.Width / classes;
            bool IsSeen(int i) => task == PlainTask.Multilabel || target.At(i / preds.Width, i % places) != arguments.Whole("ignore_index");
            var isLogit = preds.Values.Where((score, i) => score is < 0 or > 1 && IsSeen(i)).Any();
            for (var row = 0; row < preds.Count; row++)
            {
                for (var place = 0; place < places; place++)
                {
                    double[] scores = [.. Enumerable.Range(0, classes).Select(label => preds.At(row, (label * places) + place))];
                    double[] targets = task == PlainTask.Multilabel ? [.. Enumerable.Range(0, classes).Select(label => target.At(row, (label * places) + place))] : [target.At(row, place)];
                    yield return (isLogit ? Probabilities(task, scores) : scores, targets);
                }
            }
        }
    }

    private static double[] Probabilities(PlainTask task, double[] logits) =>
        task == PlainTask.Multiclass
            ? [.. logits.Select(logit => 1 / logits.Sum(other => Math.Exp(other - logit)))]
            : [.. logits.Select(logit => 1 / (1 + Math.Exp(-logit)))];
}
