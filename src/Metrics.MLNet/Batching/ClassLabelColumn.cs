using System.Numerics;

namespace Metrics.MLNet;

/// <summary>The one place that decides what the label column of a classifier may be, and which class a label is.</summary>
internal static class ClassLabelColumn
{
    private const string Types = "Boolean, a key, a number, or text where the score column, the predicted label or the option ClassNames names the classes";

    /// <summary>Reads labels as class numbers (int64).</summary>
    /// <param name="schema">The schema of the data.</param>
    /// <param name="name">The name of the label column.</param>
    /// <param name="classCount">The number of classes, if it is known beforehand.</param>
    /// <param name="classNames">The names of the classes in the order of the scores, if they are known.</param>
    /// <exception cref="ArgumentException">There is no such column, or it has another type.</exception>
    public static InputColumn Create(DataViewSchema schema, string name, int? classCount, IReadOnlyList<string>? classNames)
    {
        var column = schema.Find(name, Types, type => type is BooleanDataViewType or KeyDataViewType or NumberDataViewType or TextDataViewType);
        return column.Type switch
        {
            BooleanDataViewType => new ScalarColumn<bool, long, BooleanNumber>(column, ScalarType.Int64, "true or false", default),
            TextDataViewType => FromText(schema, column, classNames),
            KeyDataViewType => NumberTypes.Accept(column.Type.RawType, new Keys(column, ClassLabels.ClassOfKey(column, classCount, classNames))),
            _ => NumberTypes.Accept(column.Type.RawType, new Numbers(column, classCount)),
        };
    }

    private static ScalarColumn<ReadOnlyMemory<char>, long, ClassLabels.OfText> FromText(DataViewSchema schema, DataViewSchema.Column column, IReadOnlyList<string>? classNames) =>
        classNames is null
            ? throw SchemaLookup.WrongType(schema, column, Types)
            : new(column, ScalarType.Int64, ClassLabels.ExpectedText(classNames), new(classNames));

    private sealed class Keys(DataViewSchema.Column column, long[]? classOfKey) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> =>
            new ScalarColumn<T, long, ClassLabels.OfKey<T>>(column, ScalarType.Int64, ClassLabels.ExpectedKey(classOfKey), new(classOfKey));
    }

    private sealed class Numbers(DataViewSchema.Column column, int? classCount) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> =>
            new ScalarColumn<T, long, ClassLabels.OfNumber<T>>(column, ScalarType.Int64, ClassLabels.ExpectedNumber(classCount), new(classCount));
    }
}
