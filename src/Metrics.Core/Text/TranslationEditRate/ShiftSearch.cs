using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>The number of edits between two sentences where a run of words may be moved for the price of one edit.</summary>
/// <remarks>
/// Finding the fewest is hard; Tercom takes the shift that helps most, again and again, and gives up after a thousand attempts. Its
/// limits and preferences are part of the definition. Source: Snover, Dorr, Schwartz, Micciulla and Makhoul, A study of translation
/// edit rate with targeted human annotation (2006), and its program Tercom. Instances are reused, and not shared between threads.
/// </remarks>
internal sealed class ShiftSearch
{
    private const int MostAttempts = 1000;
    private const int LongestShift = 10;
    private const int FarthestShift = 50;
    private readonly BeamTable table = new();
    private readonly List<int> shifted = [];
    private int[] goal = [];
    private bool[] wrong = [];
    private bool[] wrongInGoal = [];
    private int[] aligned = [];
    private int distance;
    private int attempts;

    /// <summary>Counts shifts and other edits.</summary>
    /// <param name="moved">The sentence whose words are moved.</param>
    /// <param name="fixedWords">The sentence that it is to become.</param>
    public int Edits(ReadOnlySpan<int> moved, ReadOnlySpan<int> fixedWords)
    {
        goal = fixedWords.ToArray();
        var words = moved.ToArray();
        distance = table.Fill(words, goal);
        attempts = 0;
        var shifts = 0;
        while (BestShift(words) is { } shift && attempts < MostAttempts && shift.Gain > 0)
        {
            Move(words, shift.Start, shift.Length, shift.To);
            words = [.. shifted];
            distance = table.Fill(words, goal);
            shifts++;
        }

        return shifts + distance;
    }

    private Shift? BestShift(int[] words)
    {
        Align(words.Length);
        Shift? best = null;
        for (var start = 0; start < words.Length; start++)
        {
            var last = Math.Min(goal.Length - 1, start + FarthestShift);
            for (var goalStart = Math.Max(0, start - FarthestShift); goalStart <= last; goalStart++)
            {
                for (var length = 1; IsRun(words, start, goalStart, length); length++)
                {
                    if (IsWorthwhile(start, goalStart, length))
                    {
                        best = TryShifts(words, start, goalStart, length, best);
                        if (attempts >= MostAttempts)
                        {
                            return best;
                        }
                    }
                }
            }
        }

        return best;
    }

    /// <summary>Whether the last word of a run is the same on both sides, and the run not too long; its other words were looked at before.</summary>
    private bool IsRun(int[] words, int start, int goalStart, int length) =>
        length <= LongestShift && start + length <= words.Length && goalStart + length <= goal.Length && words[start + length - 1] == goal[goalStart + length - 1];

    /// <summary>Words are moved only from where they are wrong to where others are wrong, and not within themselves.</summary>
    private bool IsWorthwhile(int start, int goalStart, int length) =>
        wrong.AsSpan(start, length).Contains(true)
        && wrongInGoal.AsSpan(goalStart, length).Contains(true)
        && (aligned[goalStart] < start || aligned[goalStart] >= start + length);

    /// <summary>Tries the places in front of the run's goal and within it.</summary>
    private Shift? TryShifts(int[] words, int start, int goalStart, int length, Shift? best)
    {
        var previous = -1;
        for (var offset = -1; offset < length && goalStart + offset < goal.Length; offset++)
        {
            var to = goalStart + offset < 0 ? 0 : aligned[goalStart + offset] + 1;
            if (to == previous)
            {
                continue;
            }

            previous = to;
            Move(words, start, length, to);
            attempts++;
            var candidate = new Shift(distance - table.Distance(shifted.AsSpan(), Math.Min(start, to)), length, start, to);
            best = best is { } other && !candidate.IsBetterThan(other) ? best : candidate;
        }

        return best;
    }

    /// <summary>Puts the words with a run moved in front of a place into <see cref="shifted"/>.</summary>
    private void Move(ReadOnlySpan<int> words, int start, int length, int to)
    {
        var run = words.Slice(start, length);
        shifted.Clear();
        if (to < start)
        {
            shifted.AddRange(words[..to]);
            shifted.AddRange(run);
            shifted.AddRange(words[to..start]);
            shifted.AddRange(words[(start + length)..]);
            return;
        }

        // A place within the run counts from the word behind it.
        var end = to > start + length ? to : Math.Min(to + length, words.Length);
        shifted.AddRange(words[..start]);
        shifted.AddRange(words[(start + length)..end]);
        shifted.AddRange(run);
        shifted.AddRange(words[end..]);
    }

    /// <summary>Which words are wrong on either side, and where in the moved sentence each word of the goal belongs.</summary>
    private void Align(int length)
    {
        wrong = new bool[length];
        wrongInGoal = new bool[goal.Length];
        aligned = new int[goal.Length];
        var (at, goalAt) = (length, goal.Length);
        foreach (var edit in table.Backwards())
        {
            at -= edit == BeamTable.Edit.Insert ? 0 : 1;
            goalAt -= edit == BeamTable.Edit.Delete ? 0 : 1;
            if (edit != BeamTable.Edit.Insert)
            {
                wrong[at] = edit != BeamTable.Edit.Keep;
            }

            if (edit != BeamTable.Edit.Delete)
            {
                wrongInGoal[goalAt] = edit != BeamTable.Edit.Keep;
                aligned[goalAt] = edit == BeamTable.Edit.Insert ? at - 1 : at;
            }
        }
    }

    /// <summary>A run of words, where it goes, and by how much the distance becomes smaller.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Shift(int Gain, int Length, int Start, int To)
    {
        /// <summary>The larger gain, then the longer run, then the earlier run, then the earlier place.</summary>
        public bool IsBetterThan(Shift other) => (Gain, Length, -Start, -To).CompareTo((other.Gain, other.Length, -other.Start, -other.To)) > 0;
    }
}
