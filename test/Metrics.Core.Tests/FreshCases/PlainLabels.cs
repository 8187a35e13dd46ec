using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>A predicted and a true label.</summary>
/// <param name="Sample">Which sample it is of.</param>
/// <param name="Label">Which label it is about; 0 outside of the multilabel task.</param>
/// <param name="Place">Where in the further dimensions.</param>
/// <param name="Pred">The predicted label.</param>
/// <param name="Target">The true label.</param>
/// <param name="Ignored">Whether it does not count.</param>
internal readonly record struct LabelPair(int Sample, int Label, int Place, int Pred, int Target, bool Ignored);

/// <summary>Predictions made into labels, element by element.</summary>
internal static class PlainLabels
{
    /// <param name="task">The task.</param>
    /// <param name="batches">The batches.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="ignoredAreSeen">Whether ignored scores take part in the guess what scores are.</param>
    public static List<LabelPair> Of(PlainTask task, IReadOnlyList<PlainBatch> batches, JsonObject arguments, bool ignoredAreSeen)
    {
        var pairs = new List<LabelPair>();
        var sample = 0;
        foreach (var batch in batches)
        {
            var areLogits = batch.Preds.IsFloat && batch.Preds.Values.Where((score, i) => score is < 0 or > 1 && (ignoredAreSeen || batch.Target.Values[i] != arguments.Whole("ignore_index"))).Any();
            for (var row = 0; row < batch.Count; row++, sample++)
            {
                for (var i = 0; i < batch.Target.Width; i++)
                {
                    var target = (int)batch.Target.At(row, i);
                    var ignored = target == arguments.Whole("ignore_index");
                    var labels = task == PlainTask.Multilabel ? (int)arguments.Whole("num_labels")! : 1;
                    var places = batch.Target.Width / labels;
                    var pred = task == PlainTask.Multiclass ? Class(batch.Preds, row, i, target, arguments) : IsYes(batch.Preds, row, i, areLogits, arguments) ? 1 : 0;
                    pairs.Add(new(sample, i / places, i % places, pred, target, ignored));
                }
            }
        }

        return pairs;
    }

    private static bool IsYes(PlainTensor preds, int row, int place, bool areLogits, JsonObject arguments)
    {
        var value = preds.At(row, place);
        return preds.IsFloat ? (areLogits ? 1 / (1 + Math.Exp(-value)) : value) > arguments.Number("threshold", 0.5) : value == 1;
    }

    /// <summary>The true class if it is among the top k, otherwise the first of the best ones.</summary>
    private static int Class(PlainTensor preds, int row, int place, int target, JsonObject arguments)
    {
        if (!preds.IsFloat)
        {
            return (int)preds.At(row, place);
        }

        var classes = (int)preds.Shape[1];
        var places = preds.Width / classes;
        var best = Enumerable.Range(0, classes).OrderByDescending(label => preds.At(row, (label * places) + place)).ThenBy(label => label).ToList();
        return best.Take((int)(arguments.Whole("top_k") ?? 1)).Contains(target) ? target : best[0];
    }
}
