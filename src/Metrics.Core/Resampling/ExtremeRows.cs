using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>Rows of which the largest numbers count, whatever else stands beside them; NaN is larger than all others.</summary>
internal sealed class ExtremeRows : RowSums
{
    private const double None = double.NegativeInfinity;

    private readonly Tensor largest;

    /// <summary>Takes the numbers of each row.</summary>
    /// <param name="numbers">Float64 [rows, K, numbers].</param>
    public ExtremeRows(Tensor numbers)
        : base(numbers.shape[0], numbers.shape[1]) =>
        largest = OrNone(numbers, 2).amax([2]);

    private ExtremeRows(ExtremeRows all, Tensor chosen)
        : base(chosen.shape[0], all.Width) => largest = all.largest.index_select(0, chosen);

    public override Tensor Weighted(Tensor weights) => OrNone(largest.unsqueeze(0).masked_fill(weights.eq(0).unsqueeze(-1), None), 1).amax([1]);

    public override Func<RowCounts, Tensor> Counting(Tensor? weight)
    {
        var counted = weight is null ? largest : largest.masked_fill(weight.eq(0).reshape(-1, 1), None);
        var (sorted, order) = counted.transpose(0, 1).contiguous().sort(1, descending: true);
        var (numbers, rows) = (OrNone(sorted, 1), order.cpu());
        return counts =>
        {
            var ordered = MemoryMarshal.Cast<byte, long>(rows.bytes);
            var places = new List<long>();
            for (var column = 0; column < Width; column++)
            {
                places.AddRange(FirstDrawn.PlacesOf(counts, ordered.Slice(checked((int)(column * Rows)), (int)Rows)));
            }

            return numbers.gather(1, tensor(places.ToArray(), [Width, counts.Resamples], device: numbers.device)).transpose(0, 1);
        };
    }

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) => new ExtremeRows(this, chosen);

    /// <summary>Numbers, and once more what stands for none of them.</summary>
    private static Tensor OrNone(Tensor numbers, long dimension) => cat([numbers, full_like(numbers.sum([dimension], keepdim: true), None)], dimension);
}
