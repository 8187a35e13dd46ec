namespace Metrics.MLNet;

/// <summary>A column with one value a row.</summary>
internal sealed class ScalarColumn<TRaw, TElement>(
    DataViewSchema.Column column, ScalarType dtype, string expected, Conversion<TRaw, TElement> convert) : InputColumn(column, expected)
    where TElement : unmanaged
{
    public override ColumnReader Open(DataViewRow row, int capacity) =>
        new Reader(this, row, convert, new TensorBuffer(dtype, capacity, width: null));

    private sealed class Reader(InputColumn column, DataViewRow row, Conversion<TRaw, TElement> convert, TensorBuffer buffer) : ColumnReader<Tensor>
    {
        private readonly ValueGetter<TRaw> getter = row.GetGetter<TRaw>(column.Column);
        private TRaw raw = default!;

        public override bool Read(int index)
        {
            getter(ref raw);
            var reading = convert(in raw, out buffer.Row<TElement>(index)[0]);
            return reading switch
            {
                Reading.Value => true,
                Reading.Missing => false,
                _ => throw column.Unexpected(row, raw),
            };
        }

        public override Tensor Rows(int count) => buffer.Rows(count);

        public override void Dispose() => buffer.Dispose();
    }
}
