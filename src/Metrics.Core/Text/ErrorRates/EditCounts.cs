using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>What error rates are made of, added up over pairs of texts; lengths are in words or characters.</summary>
/// <param name="Errors">The insertions, deletions and substitutions that turn the predictions into the targets.</param>
/// <param name="TargetLength">The length of the targets.</param>
/// <param name="PredsLength">The length of the predictions.</param>
/// <param name="LongerLength">The length of the longer text of each pair.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EditCounts(long Errors, long TargetLength, long PredsLength, long LongerLength)
{
    /// <summary>Counts the pairs of a batch.</summary>
    /// <param name="input">The batch, with one reference for each prediction.</param>
    /// <param name="ofCharacters">Whether characters are compared, not words.</param>
    public static EditCounts Of(TextPair input, bool ofCharacters)
    {
        var alignment = new SequenceAlignment();
        var words = new WordTable();
        List<int> preds = [];
        List<int> target = [];
        var (errors, targetLength, predsLength, longerLength) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < input.Preds.Count; i++)
        {
            if (ofCharacters)
            {
                CodePoints.Read(input.Preds[i], preds);
                CodePoints.Read(input.Target[i][0], target);
            }
            else
            {
                words.Clear();
                words.Read(input.Preds[i], preds);
                words.Read(input.Target[i][0], target);
            }

            errors += alignment.Distance(preds.AsSpan(), target.AsSpan());
            targetLength += target.Count;
            predsLength += preds.Count;
            longerLength += Math.Max(target.Count, preds.Count);
        }

        return new(errors, targetLength, predsLength, longerLength);
    }
}
