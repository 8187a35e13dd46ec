using System.Numerics;

namespace Microsoft.ML.Data;

internal static class DoubleGetters
{
    /// <summary>Reads a scalar column of any number or key type as double.</summary>
    public static Func<double> DoubleGetter(this DataViewRow row, DataViewSchema.Column column) =>
        column.Type is NumberDataViewType or KeyDataViewType
            ? column.Type.VisitNumber(new Factory(row, column))
            : throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' of type {column.Type} is no number.");

    private sealed class Factory(DataViewRow row, DataViewSchema.Column column) : INumberVisitor<Func<double>>
    {
        public Func<double> Visit<T>()
            where T : struct, INumber<T>
        {
            var getter = row.GetGetter<T>(column);
            T value = default;
            return () =>
            {
                getter(ref value);
                return double.CreateTruncating(value);
            };
        }
    }
}
