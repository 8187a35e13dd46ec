namespace Metrics;

/// <summary>Counts the edits of sentences.</summary>
internal sealed class TranslationEdits(TranslationEditRateOptions options)
{
    private readonly TercomRules rules = new(options);
    private readonly ShiftSearch search = new();
    private readonly WordTable words = new();
    private readonly List<int> preds = [];
    private readonly List<int> target = [];

    /// <summary>The edits towards the reference that needs the fewest, and the mean length of the references.</summary>
    /// <remarks>As in TorchMetrics, it is the words of the reference that are moved; the search is not symmetric.</remarks>
    public (long Edits, double Length) Count(string pred, IReadOnlyList<string> references)
    {
        words.Clear();
        words.Read(rules.Apply(pred), preds);
        var (fewest, length) = (int.MaxValue, 0L);
        foreach (var reference in references)
        {
            words.Read(rules.Apply(reference), target);
            fewest = Math.Min(fewest, search.Edits(target.AsSpan(), preds.AsSpan()));
            length += target.Count;
        }

        return (fewest, (double)length / references.Count);
    }
}
