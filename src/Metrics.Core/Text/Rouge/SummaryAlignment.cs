namespace Metrics;

/// <summary>The words that a summary has in common with a reference, sentence by sentence, for ROUGE-Lsum.</summary>
/// <remarks>For each sentence of the reference it is the union of its longest common subsequences with all sentences of the summary. Source: Lin (2004), section 3.2.</remarks>
internal sealed class SummaryAlignment
{
    private int[] table = [];
    private bool[] isCommon = [];

    /// <summary>Counts the words in common, each as often as it stands in both texts at most.</summary>
    /// <param name="preds">The sentences of the summary.</param>
    /// <param name="target">The sentences of the reference.</param>
    /// <param name="words">The number of different words.</param>
    public long CommonLength(List<int>[] preds, List<int>[] target, int words)
    {
        var predsLeft = Counts(preds, words);
        var targetLeft = Counts(target, words);
        var common = 0L;
        foreach (var sentence in target)
        {
            MarkUnion(preds, sentence);
            for (var i = 0; i < sentence.Count; i++)
            {
                var word = sentence[i];
                if (isCommon[i] && predsLeft[word] > 0 && targetLeft[word] > 0)
                {
                    common++;
                    predsLeft[word]--;
                    targetLeft[word]--;
                }
            }
        }

        return common;
    }

    private static int[] Counts(List<int>[] sentences, int words)
    {
        var counts = new int[words];
        foreach (var word in sentences.SelectMany(sentence => sentence))
        {
            counts[word]++;
        }

        return counts;
    }

    private void MarkUnion(List<int>[] preds, List<int> sentence)
    {
        if (isCommon.Length < sentence.Count)
        {
            isCommon = new bool[sentence.Count];
        }

        isCommon.AsSpan(0, sentence.Count).Clear();
        foreach (var other in preds)
        {
            MarkCommon(other.AsSpan(), sentence.AsSpan());
        }
    }

    /// <summary>Marks one longest common subsequence; of several, the one that a walk back prefers that leaves out words of the reference first.</summary>
    private void MarkCommon(ReadOnlySpan<int> pred, ReadOnlySpan<int> target)
    {
        var width = pred.Length + 1;
        FillTable(pred, target, width);
        var (i, j) = (pred.Length, target.Length);
        while (i > 0 && j > 0)
        {
            if (pred[i - 1] == target[j - 1])
            {
                isCommon[--j] = true;
                i--;
            }
            else if (table[(j * width) + i - 1] > table[((j - 1) * width) + i])
            {
                i--;
            }
            else
            {
                j--;
            }
        }
    }

    private void FillTable(ReadOnlySpan<int> pred, ReadOnlySpan<int> target, int width)
    {
        var size = (long)width * (target.Length + 1);
        if (size > Array.MaxLength)
        {
            throw new ArgumentException($"Expected sentences for which a table of {Array.MaxLength} cells is enough, got two of {pred.Length} and {target.Length} words.", nameof(pred));
        }

        if (table.Length < size)
        {
            table = new int[size];
        }

        table.AsSpan(0, width).Clear();
        for (var j = 1; j <= target.Length; j++)
        {
            var above = table.AsSpan((j - 1) * width, width);
            var row = table.AsSpan(j * width, width);
            row[0] = 0;
            for (var i = 1; i < width; i++)
            {
                row[i] = pred[i - 1] == target[j - 1] ? above[i - 1] + 1 : Math.Max(above[i], row[i - 1]);
            }
        }
    }
}
