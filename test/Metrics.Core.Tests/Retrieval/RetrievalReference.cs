namespace Metrics.Tests.Retrieval;

/// <summary>A document of a query.</summary>
internal sealed record Document(double Score, double Relevance);

/// <summary>The retrieval metrics as plain loops over the documents of one query.</summary>
internal static class RetrievalReference
{
    /// <summary>The documents by falling score, those with the same score in the order of the input.</summary>
    public static List<Document> Ranked(IEnumerable<Document> query) => [.. query.OrderByDescending(document => document.Score)];

    public static double Precision(List<Document> ranked, int k, bool adaptive) => (double)Relevant(ranked, k) / (adaptive ? Math.Min(k, ranked.Count) : k);

    public static double Recall(List<Document> ranked, int k) => Share(Relevant(ranked, k), Relevant(ranked, ranked.Count));

    public static double FallOut(List<Document> ranked, int k) => Share(ranked.Take(k).Count(IsIrrelevant), ranked.Count(IsIrrelevant));

    public static double HitRate(List<Document> ranked, int k) => ranked.Take(k).Any(IsRelevant) ? 1 : 0;

    public static double RPrecision(List<Document> ranked) => Share(Relevant(ranked, Relevant(ranked, ranked.Count)), Relevant(ranked, ranked.Count));

    public static double ReciprocalRank(List<Document> ranked, int k)
    {
        var first = ranked.Take(k).ToList().FindIndex(document => IsRelevant(document));
        return first < 0 ? 0 : 1.0 / (first + 1);
    }

    public static double AveragePrecision(List<Document> ranked, int k)
    {
        var precisions = Enumerable.Range(0, Math.Min(k, ranked.Count)).Where(i => IsRelevant(ranked[i])).Select(i => Precision(ranked, i + 1, adaptive: false)).ToList();
        return precisions.Count == 0 ? 0 : precisions.Average();
    }

    /// <summary>The area up to a false positive rate, over the corners of the curve.</summary>
    public static double Auroc(List<Document> ranked, int k, double maxFpr)
    {
        var first = ranked.Take(k).ToList();
        double positives = first.Count(IsRelevant);
        double negatives = first.Count(IsIrrelevant);
        if (positives == 0 || negatives == 0)
        {
            return 0;
        }

        var area = 0.0;
        var (fpr, tpr) = (0.0, 0.0);
        foreach (var ties in first.GroupBy(document => document.Score))
        {
            var (nextFpr, nextTpr) = (fpr + (ties.Count(IsIrrelevant) / negatives), tpr + (ties.Count(IsRelevant) / positives));
            if (nextFpr > maxFpr)
            {
                var part = (maxFpr - fpr) / (nextFpr - fpr);
                area += (maxFpr - fpr) * (tpr + ((nextTpr - tpr) * part / 2));
                break;
            }

            area += (nextFpr - fpr) * (tpr + nextTpr) / 2;
            (fpr, tpr) = (nextFpr, nextTpr);
        }

        var chance = maxFpr * maxFpr / 2;
        return maxFpr < 1 ? 0.5 * (1 + ((area - chance) / (maxFpr - chance))) : area;
    }

    /// <summary>The mean over all orders of tied documents: that of many documents by exchanging gains of ties for their mean.</summary>
    public static double Dcg(List<Document> ranked, int k, Func<double, double> gain, bool worstFirst)
    {
        var groups = ranked.GroupBy(document => document.Score);
        var gains = worstFirst
            ? groups.SelectMany(ties => ties.Select(document => document.Relevance).Order().Select(gain))
            : groups.SelectMany(ties => Enumerable.Repeat(ties.Average(document => gain(document.Relevance)), ties.Count()));
        return Discounted(gains, k);
    }

    public static double NormalizedDcg(List<Document> ranked, int k, Func<double, double> gain, bool worstFirst)
    {
        var best = Discounted(ranked.Select(document => gain(document.Relevance)).OrderDescending(), k);
        return best == 0 ? 0 : Dcg(ranked, k, gain, worstFirst) / best;
    }

    private static double Discounted(IEnumerable<double> gains, int k) => gains.Take(k).Select((gain, i) => gain / Math.Log2(i + 2)).Sum();

    private static int Relevant(List<Document> ranked, int k) => ranked.Take(k).Count(IsRelevant);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static bool IsRelevant(Document document) => document.Relevance > 0;

    private static bool IsIrrelevant(Document document) => document.Relevance <= 0;
}
