namespace Metrics;

/// <summary>What each text of a batch adds to some sums. Whole numbers are exact up to 2⁵³.</summary>
/// <param name="texts">The number of texts.</param>
/// <param name="width">The number of sums.</param>
internal sealed class TextCounts(int texts, int width)
{
    private readonly double[] numbers = new double[texts * width];

    /// <summary>The number of texts.</summary>
    public int Count => texts;

    /// <summary>What a text adds, 0 at first.</summary>
    /// <param name="text">The number of the text.</param>
    public Span<double> this[int text] => numbers.AsSpan(text * width, width);

    /// <summary>What all texts add, float64 [texts, width].</summary>
    public Tensor ToTensor(Device device) => tensor(numbers, [texts, width], device: device);

    /// <summary>The sums, float64 [width].</summary>
    public Tensor Sum(Device device)
    {
        var sums = new double[width];
        for (var text = 0; text < texts; text++)
        {
            var own = this[text];
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += own[i];
            }
        }

        return tensor(sums, device: device);
    }
}
