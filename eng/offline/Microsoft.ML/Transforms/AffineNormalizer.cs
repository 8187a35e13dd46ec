using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>The scale and offset of each slot of a column.</summary>
internal abstract class AffineNormalizer
{
    public abstract DataViewType ColumnType { get; }

    public static AffineNormalizer Learn(IDataView data, DataViewSchema.Column column, NormalizerOptions options) => Kind(column.Type) switch
    {
        TypeCode.Single => AffineNormalizer<float>.LearnSlots(data, column, options),
        _ => AffineNormalizer<double>.LearnSlots(data, column, options),
    };

    public static AffineNormalizer Load(ModelReader reader)
    {
        var type = reader.ReadColumnType();
        return Kind(type) switch
        {
            TypeCode.Single => new AffineNormalizer<float>(type, reader.ReadMany<float>(), reader.ReadMany<float>()),
            _ => new AffineNormalizer<double>(type, reader.ReadMany<double>(), reader.ReadMany<double>()),
        };
    }

    public abstract void Save(BinaryWriter writer);

    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column);

    private static TypeCode Kind(DataViewType type) =>
        type is VectorDataViewType { IsKnownSize: false } || Type.GetTypeCode(type.ItemType().RawType) is not (TypeCode.Single or TypeCode.Double)
            ? throw new ArgumentOutOfRangeException(nameof(type), $"Only reals and vectors of them of a known size are normalized, not {type}.")
            : Type.GetTypeCode(type.ItemType().RawType);
}

internal sealed class AffineNormalizer<T> : AffineNormalizer
    where T : IFloatingPointIeee754<T>
{
    private readonly T[] _scales;
    private readonly T[] _offsets;

    public AffineNormalizer(DataViewType columnType, T[] scales, T[] offsets)
    {
        var slots = columnType is VectorDataViewType vector ? vector.Size : 1;
        if (scales.Length != slots || offsets.Length != slots)
        {
            throw new InvalidDataException($"{scales.Length} scales and {offsets.Length} offsets do not fit {slots} slots.");
        }

        ColumnType = columnType;
        _scales = scales;
        _offsets = offsets;
    }

    public override DataViewType ColumnType { get; }

    public static AffineNormalizer<T> LearnSlots(IDataView data, DataViewSchema.Column column, NormalizerOptions options)
    {
        var slots = new SlotStatistics[column.Type is VectorDataViewType vector ? vector.Size : 1];
        Array.Fill(slots, new SlotStatistics());
        foreach (var row in Rows(data, column).Take((int)Math.Min(int.MaxValue, options.MaximumExampleCount)))
        {
            for (var slot = 0; slot < slots.Length; slot++)
            {
                slots[slot].Add(double.CreateTruncating(row[slot]));
            }
        }

        var affine = slots.Select(slot => slot.Affine(options.Method, options.FixZero)).ToArray();
        return new(
            column.Type,
            [.. affine.Select(slot => T.CreateTruncating(slot.Scale))],
            [.. affine.Select(slot => T.CreateTruncating(slot.Offset))]);
    }

    public override void Save(BinaryWriter writer)
    {
        writer.Write(ColumnType);
        writer.WriteMany<T>(_scales);
        writer.WriteMany<T>(_offsets);
    }

    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is not VectorDataViewType)
        {
            return ItemwiseGetter.Create(row, column, (T value) => (value - _offsets[0]) * _scales[0]);
        }

        var getter = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> source = default;
        ValueGetter<VBuffer<T>> normalized = (ref VBuffer<T> value) =>
        {
            getter(ref source);
            source.CopyToDense(ref value);
            var items = VBufferEditor.CreateFromBuffer(ref value).Values;
            for (var slot = 0; slot < items.Length; slot++)
            {
                items[slot] = (items[slot] - _offsets[slot]) * _scales[slot];
            }
        };
        return normalized;
    }

    private static IEnumerable<T[]> Rows(IDataView data, DataViewSchema.Column column) =>
        column.Type is VectorDataViewType ? data.GetColumn<T[]>(column) : data.GetColumn<T>(column).Select(value => new[] { value });
}
