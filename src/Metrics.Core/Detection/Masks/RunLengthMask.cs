using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>A mask in the run-length encoding of COCO: how many pixels do not, do, do not … belong to the object, column after column.</summary>
/// <remarks>A managed kernel over CPU memory. Source: Lin et al., Microsoft COCO: common objects in context (2014).</remarks>
/// <example>
/// <code>
/// var mask = RunLengthMask.Encode(tensor(new[,] { { false, true }, { false, true } }));
/// var area = mask.Area;   // 2
/// </code>
/// </example>
public sealed partial class RunLengthMask : IEquatable<RunLengthMask>
{
    private readonly int[] runs;

    /// <summary>Takes a mask from its runs.</summary>
    /// <param name="height">The height of the image.</param>
    /// <param name="width">The width of the image.</param>
    /// <param name="runs">The lengths of the runs, from the upper left down, then the next column; the first is of pixels outside.</param>
    /// <exception cref="ArgumentException">A length is negative, or they do not add up to the size of the image.</exception>
    public RunLengthMask(int height, int width, ReadOnlySpan<int> runs)
        : this(height, width, runs.ToArray())
    {
    }

    private RunLengthMask(int height, int width, int[] runs)
    {
        Height = ArgumentRange.NotNegative(height);
        Width = ArgumentRange.NotNegative(width);
        this.runs = runs;
        var pixels = 0L;
        foreach (var run in runs)
        {
            pixels += ArgumentRange.NotNegative(run, nameof(runs));
        }

        if (pixels != (long)height * width || pixels > int.MaxValue)
        {
            throw new ArgumentException($"Expected {nameof(runs)} to add up to {height}·{width} pixels, got {pixels}.", nameof(runs));
        }
    }

    /// <summary>The height of the image.</summary>
    public int Height { get; }

    /// <summary>The width of the image.</summary>
    public int Width { get; }

    /// <summary>The lengths of the runs; those at odd places belong to the object.</summary>
    public ReadOnlySpan<int> Runs => runs;

    /// <summary>The number of pixels that belong to the object.</summary>
    public long Area => new MaskRuns(runs, Height).Area;

    /// <summary>Encodes a mask.</summary>
    /// <param name="mask">A tensor of the shape [height, width], on any device; what is not 0 belongs to the object.</param>
    /// <exception cref="ArgumentException">The tensor has another shape.</exception>
    public static RunLengthMask Encode(Tensor mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask.dim() != 2)
        {
            throw new ArgumentException($"Expected {nameof(mask)} to have the shape [height, width], got [{string.Join(", ", mask.shape)}].", nameof(mask));
        }

        return EncodeAll(mask.unsqueeze(0))[0];
    }

    /// <summary>The mask as a tensor of booleans of the shape [height, width], which belongs to the caller's dispose scope.</summary>
    public Tensor Decode()
    {
        using var scope = NewDisposeScope();
        var columns = zeros(Width, Height, dtype: ScalarType.Bool);
        Fill(columns.bytes);
        return columns.transpose(0, 1).contiguous().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public bool Equals(RunLengthMask? other) => other is not null && Height == other.Height && Width == other.Width && runs.AsSpan().SequenceEqual(other.runs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RunLengthMask);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Height);
        hash.Add(Width);
        hash.AddBytes(MemoryMarshal.AsBytes(runs.AsSpan()));
        return hash.ToHashCode();
    }

    /// <summary>Encodes masks of the shape [n, height, width].</summary>
    internal static RunLengthMask[] EncodeAll(Tensor masks)
    {
        using var scope = NewDisposeScope();
        var (count, height, width) = (checked((int)masks.shape[0]), checked((int)masks.shape[1]), checked((int)masks.shape[2]));
        var columns = masks.ne(0).transpose(1, 2).cpu().contiguous();
        var encoded = new RunLengthMask[count];
        for (var i = 0; i < count; i++)
        {
            encoded[i] = Encode(height, width, columns[i].bytes);
        }

        return encoded;
    }

    /// <summary>Encodes pixels, column after column, each 0 or 1.</summary>
    internal static RunLengthMask Encode(int height, int width, ReadOnlySpan<byte> pixels)
    {
        var lengths = new List<int>();
        for (byte value = 0; !pixels.IsEmpty; value ^= 1)
        {
            var end = pixels.IndexOfAnyExcept(value);
            lengths.Add(end < 0 ? pixels.Length : end);
            pixels = pixels[lengths[^1]..];
        }

        return new(height, width, [.. lengths]);
    }

    /// <summary>Sets the pixels of the object to 1.</summary>
    internal void Fill(Span<byte> pixels)
    {
        var start = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            if (i % 2 == 1)
            {
                pixels.Slice(start, runs[i]).Fill(1);
            }

            start += runs[i];
        }
    }
}
