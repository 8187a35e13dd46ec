using System.Numerics;

namespace Metrics.MLNet;

/// <summary>A column whose values only tell rows apart: the query of a document, the cluster of a point.</summary>
internal static class IdColumn
{
    private const string Types = "a key, an integer, text or Boolean";

    /// <summary>Reads the values as integers (int64); text is numbered in the order in which it is met.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it has another type.</exception>
    public static InputColumn Create(DataViewSchema schema, string name)
    {
        var column = schema.Find(name, Types, type => type is KeyDataViewType or NumberDataViewType or TextDataViewType or BooleanDataViewType);
        return column.Type switch
        {
            BooleanDataViewType => new ScalarColumn<bool, long, BooleanNumber>(column, ScalarType.Int64, Types, default),
            TextDataViewType => new ScalarColumn<ReadOnlyMemory<char>, long, TextNumbers>(column, ScalarType.Int64, Types, new([])) { NumbersAsMet = true },
            _ => NumberTypes.Accept(column.Type.RawType, new Numbers(column)),
        };
    }

    private sealed class Numbers(DataViewSchema.Column column) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T>
        {
            var isKey = column.Type is KeyDataViewType;
            return new ScalarColumn<T, long, Id<T>>(column, ScalarType.Int64, isKey ? "a key" : "an integer", new(isKey));
        }
    }

    private readonly struct Id<T>(bool isKey) : IConversion<T, long>
        where T : unmanaged, INumber<T>
    {
        public Reading Convert(in T raw, out long element)
        {
            element = T.IsNaN(raw) ? 0 : long.CreateSaturating(raw);
            return T.IsNaN(raw) || (isKey && element == 0) ? Reading.Missing : T.IsInteger(raw) ? Reading.Value : Reading.Unexpected;
        }
    }
}
