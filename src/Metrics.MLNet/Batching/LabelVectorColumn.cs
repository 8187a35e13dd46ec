using System.Numerics;

namespace Metrics.MLNet;

/// <summary>A column that says for each of several labels whether a row has it: a vector of Booleans or of 0 and 1.</summary>
internal static class LabelVectorColumn
{
    public const string Types = "a vector of Booleans or numbers";

    public static bool Fits(DataViewType type) => type is VectorDataViewType { ItemType: BooleanDataViewType or NumberDataViewType };

    public static InputColumn Create(DataViewSchema.Column column) =>
        column.Type is VectorDataViewType { ItemType: BooleanDataViewType }
            ? new Source<bool, BooleanNumber>(column)
            : NumberTypes.Accept(((VectorDataViewType)column.Type).ItemType.RawType, new Numbers(column));

    private sealed class Numbers(DataViewSchema.Column column) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> => new Source<T, Truth<T>>(column);
    }

    private readonly struct Truth<T> : IConversion<T, long>
        where T : unmanaged, INumber<T>
    {
        public Reading Convert(in T raw, out long element)
        {
            element = T.IsNaN(raw) ? -1 : long.CreateSaturating(raw);
            return T.IsNaN(raw) ? Reading.Missing : raw == T.Zero || raw == T.One ? Reading.Value : Reading.Unexpected;
        }
    }

    private sealed class Source<TRaw, TConversion>(DataViewSchema.Column column) : InputColumn(column, "0 or 1 for each label")
        where TConversion : struct, IConversion<TRaw, long>
    {
        public override ColumnReader Open(DataViewRow row, int capacity) => new Reader<TRaw, TConversion>(this, row, capacity);
    }

    private sealed class Reader<TRaw, TConversion>(InputColumn column, DataViewRow row, int capacity) : ColumnReader<Tensor>
        where TConversion : struct, IConversion<TRaw, long>
    {
        private readonly ValueGetter<VBuffer<TRaw>> getter = row.GetGetter<VBuffer<TRaw>>(column.Column);
        private VBuffer<TRaw> vector;
        private TensorBuffer? buffer;
        private int? width = VectorColumns.SizeOf(column.Column);

        public override bool Read(int index)
        {
            getter(ref vector);
            width ??= vector.Length;
            if (vector.Length != width || vector.Length == 0)
            {
                throw column.Unexpected(row, $"{vector.Length} labels");
            }

            buffer ??= new TensorBuffer(ScalarType.Int64, capacity, width);
            var labels = buffer.Row<long>(index);
            labels.Clear();
            var isMissing = false;
            foreach (var (label, raw) in vector.Items())
            {
                var reading = default(TConversion).Convert(in raw, out labels[label]);
                isMissing |= reading == Reading.Missing;
                if (reading == Reading.Unexpected)
                {
                    throw column.Unexpected(row, raw);
                }
            }

            return !isMissing;
        }

        public override Tensor Rows(int count) => buffer!.Rows(count);

        public override void Dispose() => buffer?.Dispose();
    }
}
