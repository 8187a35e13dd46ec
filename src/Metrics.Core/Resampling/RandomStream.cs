namespace Metrics;

/// <summary>
/// Random bits that depend on a key alone: the same on every device, and in whatever order streams are read. Source: Steele, Lea and
/// Flood, Fast splittable pseudorandom number generators (2014).
/// </summary>
internal struct RandomStream(ulong key)
{
    /// <summary>2⁶⁴ divided by the golden ratio, made odd.</summary>
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong position = key;

    /// <summary>A key that depends on a number and on another key, and looks like neither.</summary>
    public static ulong Key(ulong key, long number) => Mix(Mix(key) + unchecked((ulong)number * Step));

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(position = unchecked(position + Step));

    /// <summary>A number from 0 on, below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 on, below the bound. Source: Lemire, Fast random integer generation in an interval (2019).</summary>
    public long NextBelow(long bound)
    {
        var high = Math.BigMul(Next(), (ulong)bound, out var low);
        if (low < (ulong)bound)
        {
            var rejected = unchecked(0UL - (ulong)bound) % (ulong)bound;
            while (low < rejected)
            {
                high = Math.BigMul(Next(), (ulong)bound, out low);
            }
        }

        return (long)high;
    }

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
