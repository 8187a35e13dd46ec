using System.Numerics;

namespace Metrics.MLNet;

/// <summary>Finds the scores, the relevance and the queries of documents.</summary>
internal static class RankingReader
{
    private const string Grade = "a grade of relevance, an integer from 0 on";

    /// <summary>
    /// Reads scores in float64, whatever their type: they rank as before, and the results come in float64, too. Cumulative gains are
    /// numbers of several digits, of which float32 would keep too few to agree with ML.NET's, which are float64.
    /// </summary>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static InputReader<RetrievalInput> Create(DataViewSchema schema, ReadingOptions options)
    {
        var score = schema.Find(options.ScoreColumnName, "Single or Double", type => type.IsFloatingPoint());
        var label = schema.Find(options.LabelColumnName, "a key or a number", type => type is KeyDataViewType or NumberDataViewType or BooleanDataViewType);
        return new(
            Relevance(label),
            [NumberColumn.Value(score, ScalarType.Float64), IdColumn.Create(schema, options.GroupIdColumnName)],
            columns => new(columns[1], columns[0], columns[2]));
    }

    private static InputColumn Relevance(DataViewSchema.Column column) =>
        column.Type is BooleanDataViewType
            ? new ScalarColumn<bool, long, BooleanNumber>(column, ScalarType.Int64, Grade, default)
            : NumberTypes.Accept(column.Type.RawType, new Grades(column));

    private sealed class Grades(DataViewSchema.Column column) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> =>
            new ScalarColumn<T, long, GradeNumber<T>>(column, ScalarType.Int64, Grade, new(lowest: column.Type is KeyDataViewType ? 1 : 0));
    }

    /// <summary>As in ML.NET, key 1 is grade 0.</summary>
    private readonly struct GradeNumber<T>(int lowest) : IConversion<T, long>
        where T : unmanaged, INumber<T>
    {
        public Reading Convert(in T raw, out long element)
        {
            element = T.IsNaN(raw) ? -1 : long.CreateSaturating(raw) - lowest;
            return T.IsNaN(raw) || (lowest == 1 && element == -1) ? Reading.Missing : T.IsInteger(raw) && element >= 0 ? Reading.Value : Reading.Unexpected;
        }
    }
}
