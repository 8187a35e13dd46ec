using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>Rankings of many queries beside one plain sort of the same scores.</summary>
internal static class RetrievalRatios
{
    private const long Queries = 20_000;
    private const long Documents = 50;

    public static IEnumerable<Ratio> All
    {
        get
        {
            var (grouped, mixed) = (Draw(isGrouped: true), Draw(isGrouped: false));
            yield return new("nDCG@10 + MAP, query by query: one sort", () => Evaluate(grouped), () => Sort(grouped));
            yield return new("nDCG@10 + MAP, queries mixed: one sort", () => Evaluate(mixed), () => Sort(mixed));
        }
    }

    private static RetrievalInput Draw(bool isGrouped)
    {
        var indexes = arange(Queries).repeat_interleave(Documents);
        return new(rand(Queries * Documents), randint(2, Queries * Documents), isGrouped ? indexes : indexes.index_select(0, randperm(Queries * Documents)));
    }

    private static void Evaluate(RetrievalInput input)
    {
        using var scope = NewDisposeScope();
        using var gain = new RetrievalNormalizedDcg(new() { TopK = 10 });
        using var precision = new RetrievalMap();
        gain.Update(input);
        precision.Update(input);
        gain.Compute();
        precision.Compute();
    }

    private static void Sort(RetrievalInput input)
    {
        using var scope = NewDisposeScope();
        input.Preds.sort();
    }
}
