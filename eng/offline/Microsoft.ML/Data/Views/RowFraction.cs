namespace Microsoft.ML.Data;

/// <summary>
/// A number in [0, 1) for each row, even over the rows, that depends on the row's id alone, or on its sampling key alone,
/// so that it is the same at each reading and rows of one key stay together.
/// </summary>
internal static class RowFraction
{
    public static Func<double> Create(DataViewRow row, DataViewSchema.Column? samplingKey, int seed)
    {
        var hash = samplingKey is { } column ? column.Type.VisitItem(new KeyHash(row, column)) : IdHash(row);
        return () => (Mix(hash() + Mix((ulong)(uint)seed)) >> 11) * Math.ScaleB(1, -53);
    }

    private static Func<ulong> IdHash(DataViewRow row)
    {
        var getId = row.GetIdGetter();
        DataViewRowId id = default;
        return () =>
        {
            getId(ref id);
            return id.Low ^ Mix(id.High);
        };
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private sealed class KeyHash(DataViewRow row, DataViewSchema.Column column) : IRawTypeVisitor<Func<ulong>>
    {
        public Func<ulong> Visit<T>()
        {
            var getter = row.GetGetter<T>(column);
            T value = default;
            return () =>
            {
                getter(ref value);
                return value is ReadOnlyMemory<char> text ? HashOf(text.Span) : (ulong)value.GetHashCode();
            };
        }

        /// <summary>FNV-1a, because the hash of a string differs from process to process.</summary>
        private static ulong HashOf(ReadOnlySpan<char> text)
        {
            var hash = 14695981039346656037UL;
            foreach (var c in text)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            return hash;
        }
    }
}
