namespace Metrics.Tests.FreshCases;

/// <summary>The metrics of the order of labels, by comparing each label with each other.</summary>
internal static class PlainRanking
{
    public static PlainFormula Of(string metric) => (batches, _) =>
    {
        var samples = batches.SelectMany(batch => Enumerable.Range(0, batch.Count).Select(row => Labels(batch, row))).ToList();
        return [[samples.Average(labels => metric switch
        {
            "CoverageError" => Coverage(labels),
            "RankingAveragePrecision" => AveragePrecision(labels),
            _ => Loss(labels),
        })]];
    };

    private static (double Score, bool Relevant)[] Labels(PlainBatch batch, int row) =>
        [.. Enumerable.Range(0, batch.Target.Width).Select(label => (batch.Preds.At(row, label), batch.Target.At(row, label) == 1))];

    /// <summary>How far down the list the last relevant label stands; 0 if there is none.</summary>
    private static double Coverage((double Score, bool Relevant)[] labels)
    {
        var lowest = labels.Where(label => label.Relevant).Select(label => label.Score).DefaultIfEmpty(double.PositiveInfinity).Min();
        return labels.Count(label => label.Score >= lowest);
    }

    /// <summary>The share of relevant ones among the labels down to a relevant one, in the mean; 1 if all or none are.</summary>
    private static double AveragePrecision((double Score, bool Relevant)[] labels)
    {
        var relevant = labels.Where(label => label.Relevant).ToList();
        return relevant.Count == 0 || relevant.Count == labels.Length
            ? 1
            : relevant.Average(label => relevant.Count(other => other.Score >= label.Score) / (double)labels.Count(other => other.Score >= label.Score));
    }

    /// <summary>The share of pairs in the wrong order; of equal scores, the earlier label comes last.</summary>
    private static double Loss((double Score, bool Relevant)[] labels)
    {
        var (wrong, pairs) = (0, 0);
        for (var i = 0; i < labels.Length; i++)
        {
            for (var j = 0; j < labels.Length; j++)
            {
                if (labels[i].Relevant && !labels[j].Relevant)
                {
                    pairs++;
                    wrong += labels[j].Score > labels[i].Score || (labels[j].Score == labels[i].Score && j > i) ? 1 : 0;
                }
            }
        }

        return pairs == 0 ? 0 : wrong / (double)pairs;
    }
}
