namespace Metrics.MLNet;

/// <summary>A column with a list of objects a row, of which each row may have another number: labels, scores, boxes.</summary>
/// <param name="column">The column, a vector.</param>
/// <param name="dtype">The type of the elements of the tensors.</param>
/// <param name="expected">The values that it may hold, in words.</param>
/// <param name="conversion">What becomes of one value.</param>
/// <param name="width">The number of values that make one object, or <see langword="null"/> for one value without a dimension of its own.</param>
internal sealed class ListColumn<TRaw, TElement, TConversion>(
    DataViewSchema.Column column, ScalarType dtype, string expected, TConversion conversion, int? width = null) : InputColumn(column, expected)
    where TElement : unmanaged
    where TConversion : IConversion<TRaw, TElement>
{
    public override ColumnReader Open(DataViewRow row, int capacity) => new Reader(this, row, dtype, conversion, capacity, width);

    private sealed class Reader(InputColumn column, DataViewRow row, ScalarType dtype, TConversion conversion, int capacity, int? width) : ListReader
    {
        private readonly ValueGetter<VBuffer<TRaw>> getter = row.GetGetter<VBuffer<TRaw>>(column.Column);
        private readonly int[] ends = new int[capacity];
        private readonly int size = width ?? 1;
        private VBuffer<TRaw> vector;
        private TensorBuffer buffer = new(dtype, capacity, width);
        private int room = capacity;

        public override bool Read(int index)
        {
            getter(ref vector);
            if (vector.Length % size != 0)
            {
                throw column.Unexpected(row, $"{vector.Length} numbers");
            }

            var isMissing = false;
            var place = StartOf(index);
            ends[index] = place + (vector.Length / size);
            MakeRoom(place, ends[index]);
            foreach (var (number, raw) in vector.Items(all: true))
            {
                var reading = conversion.Convert(in raw, out buffer.Row<TElement>(place + (number / size))[number % size]);
                isMissing |= reading == Reading.Missing;
                if (reading == Reading.Unexpected)
                {
                    throw column.Unexpected(row, raw);
                }
            }

            return !isMissing;
        }

        public override int LengthOf(int index) => ends[index] - StartOf(index);

        public override IReadOnlyList<Tensor> Rows(int count)
        {
            var rows = new Tensor[count];
            if (count > 0)
            {
                var all = buffer.Rows(ends[count - 1]);
                for (var i = 0; i < count; i++)
                {
                    rows[i] = all.narrow(0, StartOf(i), LengthOf(i));
                }
            }

            return rows;
        }

        public override void Dispose() => buffer.Dispose();

        private int StartOf(int index) => index == 0 ? 0 : ends[index - 1];

        private void MakeRoom(int used, int needed)
        {
            if (needed > room)
            {
                room = Math.Max(needed, 2 * room);
                var larger = buffer.Grow(room, used);
                buffer.Dispose();
                buffer = larger;
            }
        }
    }
}

/// <summary>Reads a column of lists: one tensor for each row.</summary>
internal abstract class ListReader : ColumnReader<IReadOnlyList<Tensor>>
{
    /// <summary>The number of objects in a row of the buffer.</summary>
    public abstract int LengthOf(int index);
}
