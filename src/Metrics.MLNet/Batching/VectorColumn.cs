using System.Numerics;

namespace Metrics.MLNet;

/// <summary>A column with a vector of finite numbers a row, all of one size.</summary>
internal sealed class VectorColumn<TElement>(DataViewSchema.Column column, ScalarType dtype, int? size) : InputColumn(column, Expectation(size))
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    public override ColumnReader Open(DataViewRow row, int capacity) => new Reader(this, row, dtype, capacity, size);

    private static string Expectation(int? size) => size is null ? "finite numbers, as many as in the rows before" : $"{size} finite numbers";

    /// <summary>The buffer is made when the first vector is there, since only then its size is known for sure.</summary>
    private sealed class Reader(InputColumn column, DataViewRow row, ScalarType dtype, int capacity, int? size) : ColumnReader<Tensor>
    {
        private readonly ValueGetter<VBuffer<TElement>> getter = row.GetGetter<VBuffer<TElement>>(column.Column);
        private VBuffer<TElement> vector;
        private TensorBuffer? buffer;
        private int? width = size;

        public override bool Read(int index)
        {
            getter(ref vector);
            width ??= vector.Length;
            if (vector.Length != width || vector.Length == 0)
            {
                throw column.Unexpected(row, $"{vector.Length} numbers");
            }

            var isMissing = false;
            foreach (var value in vector.GetValues())
            {
                if (TElement.IsInfinity(value))
                {
                    throw column.Unexpected(row, value);
                }

                isMissing |= TElement.IsNaN(value);
            }

            buffer ??= new TensorBuffer(dtype, capacity, width);
            vector.CopyTo(buffer.Row<TElement>(index));
            return !isMissing;
        }

        public override Tensor Rows(int count) => buffer!.Rows(count);

        public override void Dispose() => buffer?.Dispose();
    }
}
