namespace Metrics.MLNet;

/// <summary>A column with one value a row.</summary>
internal sealed class ScalarColumn<TRaw, TElement, TConversion>(
    DataViewSchema.Column column, ScalarType dtype, string expected, TConversion conversion) : InputColumn(column, expected)
    where TElement : unmanaged
    where TConversion : IConversion<TRaw, TElement>
{
    public override ColumnReader Open(DataViewRow row, int capacity) =>
        new Reader(this, row, conversion, new TensorBuffer(dtype, capacity, width: null));

    private sealed class Reader(InputColumn column, DataViewRow row, TConversion conversion, TensorBuffer buffer) : ColumnReader<Tensor>
    {
        private readonly ValueGetter<TRaw> getter = row.GetGetter<TRaw>(column.Column);
        private TRaw raw = default!;

        public override bool Read(int index)
        {
            getter(ref raw);
            return conversion.Convert(in raw, out buffer.Element<TElement>(index)) switch
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
