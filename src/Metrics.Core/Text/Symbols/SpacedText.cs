using System.Text;

namespace Metrics;

/// <summary>A text into which the rules of a tokenizer put spaces, one rule after the other, each from left to right.</summary>
/// <remarks>Characters are code points. A rule on two characters goes on behind both, as replacing by a regular expression does.</remarks>
internal sealed class SpacedText
{
    private List<int> symbols = [];
    private List<int> changed = [];

    /// <summary>Takes another text.</summary>
    public void Set(ReadOnlySpan<char> text) => CodePoints.Read(text, symbols);

    /// <summary>Puts a space on both sides of a character.</summary>
    public void Surround(Func<int, bool> isMeant)
    {
        foreach (var symbol in symbols)
        {
            if (isMeant(symbol))
            {
                changed.Add(' ');
                changed.Add(symbol);
                changed.Add(' ');
            }
            else
            {
                changed.Add(symbol);
            }
        }

        TakeChanged();
    }

    /// <summary>Puts spaces before and behind the second of two characters.</summary>
    public void DetachSecond(Func<int, bool> isFirst, Func<int, bool> isSecond) => Detach(isFirst, isSecond, spaceInFront: false);

    /// <summary>Puts spaces before and behind the first of two characters.</summary>
    public void DetachFirst(Func<int, bool> isFirst, Func<int, bool> isSecond) => Detach(isFirst, isSecond, spaceInFront: true);

    /// <summary>Leaves out characters.</summary>
    public void Remove(Func<int, bool> isMeant) => symbols.RemoveAll(symbol => isMeant(symbol));

    /// <summary>The text as it is now.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(symbols.Count);
        foreach (var symbol in symbols)
        {
            if (symbol > char.MaxValue)
            {
                text.Append(char.ConvertFromUtf32(symbol));
            }
            else
            {
                text.Append((char)symbol);
            }
        }

        return text.ToString();
    }

    private void Detach(Func<int, bool> isFirst, Func<int, bool> isSecond, bool spaceInFront)
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            if (i + 1 == symbols.Count || !isFirst(symbols[i]) || !isSecond(symbols[i + 1]))
            {
                changed.Add(symbols[i]);
                continue;
            }

            if (spaceInFront)
            {
                changed.Add(' ');
            }

            changed.Add(symbols[i]);
            changed.Add(' ');
            changed.Add(symbols[++i]);
            if (!spaceInFront)
            {
                changed.Add(' ');
            }
        }

        TakeChanged();
    }

    private void TakeChanged()
    {
        (symbols, changed) = (changed, symbols);
        changed.Clear();
    }
}
