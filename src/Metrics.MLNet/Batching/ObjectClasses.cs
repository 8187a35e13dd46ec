using System.Numerics;

namespace Metrics.MLNet;

/// <summary>
/// The classes of objects in images, the true ones and those that were found. They have the names that the options give, or else those
/// that the trainer knows, and then any others in the order in which they are met: a name that only one side has is a class of its own,
/// an object that cannot be found or one that is found in vain.
/// </summary>
internal sealed class ObjectClasses
{
    private const string Types = "a vector of keys, text or numbers";

    /// <summary>All the names there are, if the options give them.</summary>
    private readonly IReadOnlyList<string>? given;

    /// <summary>The names where none are given; <see langword="null"/> if classes are numbers without names.</summary>
    private readonly TextNumbers? met;

    private ObjectClasses(DataViewSchema.Column truth, DataViewSchema.Column found, IReadOnlyList<string>? given, TextNumbers? met)
    {
        this.given = given;
        this.met = met;
        True = Labels(truth);
        Found = Labels(found);
    }

    /// <summary>The classes of the true objects.</summary>
    public InputColumn True { get; }

    /// <summary>The classes of the objects that were found.</summary>
    public InputColumn Found { get; }

    /// <summary>The names in the order of the numbers, if there are any.</summary>
    public IReadOnlyList<string>? Names => given ?? met?.Texts;

    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static ObjectClasses Create(DataViewSchema schema, ReadingOptions options)
    {
        var truth = Find(schema, options.LabelColumnName);
        var found = Find(schema, options.PredictedLabelColumnName);
        return new(truth, found, options.ClassNames, options.ClassNames is null ? NamesOf(schema, truth, found) : null);
    }

    private static DataViewSchema.Column Find(DataViewSchema schema, string name) => schema.Find(
        name, Types, type => type is VectorDataViewType { ItemType: KeyDataViewType or TextDataViewType or NumberDataViewType });

    private static TextNumbers? NamesOf(DataViewSchema schema, DataViewSchema.Column truth, DataViewSchema.Column found)
    {
        var names = ClassNames.OfKeys(found) ?? ClassNames.OfKeys(truth);
        var nameless = new[] { found, truth }.Where(column => !IsText(column) && ClassNames.OfKeys(column) is null).ToList();
        if (nameless.Count > 0 && (IsText(truth) || IsText(found)))
        {
            throw SchemaLookup.WrongType(schema, nameless[0], "text or keys with key values, as the other labels are text and the option ClassNames is left out");
        }

        return names is null && nameless.Count > 0 ? null : new(names ?? []);
    }

    private static bool IsText(DataViewSchema.Column column) => ItemType(column) is TextDataViewType;

    private static PrimitiveDataViewType ItemType(DataViewSchema.Column column) => ((VectorDataViewType)column.Type).ItemType;

    private InputColumn Labels(DataViewSchema.Column column) => IsText(column)
        ? given is null
            ? new ListColumn<ReadOnlyMemory<char>, long, TextNumbers>(column, ScalarType.Int64, "the name of a class", met!) { NumbersAsMet = true }
            : new ListColumn<ReadOnlyMemory<char>, long, ClassLabels.OfText>(column, ScalarType.Int64, ClassLabels.ExpectedText(given), new(given))
        : NumberTypes.Accept(ItemType(column).RawType, new Numbers(this, column));

    private long[]? ClassOfKey(DataViewSchema.Column column) => given is null
        ? ClassNames.OfKeys(column)?.Select(name => met!.Of(name)).ToArray()
        : ClassLabels.ClassOfKey(column, given.Count, given);

    private sealed class Numbers(ObjectClasses classes, DataViewSchema.Column column) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T>
        {
            if (ItemType(column) is not KeyDataViewType)
            {
                var count = classes.given?.Count;
                return new ListColumn<T, long, ClassLabels.OfNumber<T>>(column, ScalarType.Int64, ClassLabels.ExpectedNumber(count), new(count));
            }

            var classOfKey = classes.ClassOfKey(column);
            return new ListColumn<T, long, ClassLabels.OfKey<T>>(column, ScalarType.Int64, ClassLabels.ExpectedKey(classOfKey), new(classOfKey));
        }
    }
}
