using System.Text;

namespace Metrics;

/// <content>Runs as text.</content>
public sealed partial class RunLengthMask
{
    /// <summary>The code of the digit 0; a digit holds five bits and, above them, whether more digits follow.</summary>
    private const char ZeroDigit = '0';
    private const int BitsOfDigit = 5;
    private const int DigitMask = 0x1f;
    private const int MoreDigits = 0x20;
    private const int SignBit = 0x10;

    /// <summary>No run is longer than 2³¹, and no difference of two takes more digits.</summary>
    private const int MaxDigits = 7;

    /// <summary>Reads the compressed runs of COCO's JSON files.</summary>
    /// <param name="height">The height of the image.</param>
    /// <param name="width">The width of the image.</param>
    /// <param name="counts">The text.</param>
    /// <exception cref="ArgumentException">The text is no mask of that size.</exception>
    public static RunLengthMask FromCompressed(int height, int width, string counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var lengths = new List<int>();
        for (var at = 0; at < counts.Length;)
        {
            var number = ReadNumber(counts, ref at) + (lengths.Count > 2 ? lengths[^2] : 0);
            if (number is < 0 or > int.MaxValue)
            {
                throw new ArgumentException($"Expected {nameof(counts)} to hold lengths of runs, got {number}.", nameof(counts));
            }

            lengths.Add((int)number);
        }

        return new(height, width, [.. lengths]);
    }

    /// <summary>The runs as text, compressed as in COCO's JSON files.</summary>
    /// <remarks>
    /// From the fourth on, a run is written as the difference from the last but one. Numbers are cut into digits of five bits, lowest
    /// first, each written as one character from code 48 on; 32 is added where more digits follow. The highest bit is the sign.
    /// </remarks>
    public string ToCompressed()
    {
        var text = new StringBuilder();
        for (var i = 0; i < runs.Length; i++)
        {
            var number = (long)runs[i] - (i > 2 ? runs[i - 2] : 0);
            bool more;
            do
            {
                var digit = (int)(number & DigitMask);
                number >>= BitsOfDigit;
                more = number != ((digit & SignBit) != 0 ? -1 : 0);
                text.Append((char)(ZeroDigit + digit + (more ? MoreDigits : 0)));
            }
            while (more);
        }

        return text.ToString();
    }

    private static long ReadNumber(string counts, ref int at)
    {
        var number = 0L;
        for (var digits = 0; digits < MaxDigits && at < counts.Length; digits++)
        {
            var digit = counts[at++] - ZeroDigit;
            if (digit is < 0 or > (DigitMask | MoreDigits))
            {
                throw new ArgumentException($"Expected {nameof(counts)} to hold digits of compressed runs, got '{counts[at - 1]}'.", nameof(counts));
            }

            number |= (long)(digit & DigitMask) << (digits * BitsOfDigit);
            if ((digit & MoreDigits) == 0)
            {
                return (digit & SignBit) != 0 ? number - (1L << ((digits + 1) * BitsOfDigit)) : number;
            }
        }

        throw new ArgumentException($"Expected {nameof(counts)} to hold complete numbers of at most {MaxDigits} digits.", nameof(counts));
    }
}
