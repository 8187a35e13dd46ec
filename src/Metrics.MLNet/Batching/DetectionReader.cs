using System.Numerics;

namespace Metrics.MLNet;

/// <summary>Finds the objects that were found in images, as the object detection trainer of ML.NET writes them, and the true ones.</summary>
internal static class DetectionReader
{
    private const string LabelTypes = "a vector of keys, text or numbers";
    private const string ScoreRange = "a finite score for each object";
    private const string Corners = "four finite numbers for each object: x0, y0, x1, y1";

    /// <summary>The places of the columns in a batch.</summary>
    private const int TrueLabels = 0;
    private const int TrueBoxes = 1;
    private const int FoundLabels = 2;
    private const int FoundBoxes = 3;
    private const int FoundScores = 4;

    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static InputReader<DetectionInput> Create(DataViewSchema schema, ReadingOptions options)
    {
        var truth = FindLabels(schema, options.LabelColumnName);
        var found = FindLabels(schema, options.PredictedLabelColumnName);
        var classes = ClassesOf(schema, truth, found);
        return new(
            Labels(truth, classes),
            [
                Numbers(schema, options.BoundingBoxColumnName, Corners, width: 4),
                Labels(found, classes),
                Numbers(schema, options.PredictedBoundingBoxColumnName, Corners, width: 4),
                Numbers(schema, options.ScoreColumnName, ScoreRange, width: null),
            ],
            Assemble,
            classes?.Texts)
        {
            Contradiction = (columns, row) =>
                Compare(columns, row, (TrueLabels, options.LabelColumnName), (TrueBoxes, options.BoundingBoxColumnName))
                ?? Compare(columns, row, (FoundLabels, options.PredictedLabelColumnName), (FoundBoxes, options.PredictedBoundingBoxColumnName))
                ?? Compare(columns, row, (FoundLabels, options.PredictedLabelColumnName), (FoundScores, options.ScoreColumnName)),
        };
    }

    private static DetectionInput Assemble(BatchColumns columns)
    {
        var boxes = columns.Rows<IReadOnlyList<Tensor>>(FoundBoxes);
        var scores = columns.Rows<IReadOnlyList<Tensor>>(FoundScores);
        var trueBoxes = columns.Rows<IReadOnlyList<Tensor>>(TrueBoxes);
        return new(
            [.. columns.Rows<IReadOnlyList<Tensor>>(FoundLabels).Select((labels, image) => new DetectedObjects(labels) { Boxes = boxes[image], Scores = scores[image] })],
            [.. columns.Rows<IReadOnlyList<Tensor>>(TrueLabels).Select((labels, image) => new TrueObjects(labels) { Boxes = trueBoxes[image] })]);
    }

    private static string? Compare(BatchColumns columns, int row, (int Place, string Name) one, (int Place, string Name) other)
    {
        var (length, otherLength) = (columns.LengthOf(one.Place, row), columns.LengthOf(other.Place, row));
        return length == otherLength
            ? null
            : $"expected the columns '{one.Name}' and '{other.Name}' to tell of as many objects, got {length} and {otherLength}";
    }

    private static DataViewSchema.Column FindLabels(DataViewSchema schema, string name) => schema.Find(
        name, LabelTypes, type => type is VectorDataViewType { ItemType: KeyDataViewType or TextDataViewType or NumberDataViewType });

    /// <summary>
    /// The classes by their names, those that the trainer knows first; <see langword="null"/> if classes are numbers without names. A
    /// name that only one side has is a class of its own: an object that cannot be found, or one that is found in vain.
    /// </summary>
    private static TextNumbers? ClassesOf(DataViewSchema schema, DataViewSchema.Column truth, DataViewSchema.Column found)
    {
        var names = ClassNames.OfKeys(found) ?? ClassNames.OfKeys(truth);
        var nameless = new[] { found, truth }.Where(column => !IsText(column) && ClassNames.OfKeys(column) is null).ToList();
        if (nameless.Count > 0 && (IsText(truth) || IsText(found)))
        {
            throw SchemaLookup.WrongType(schema, nameless[0], "text or keys with key values, as the other labels are text");
        }

        return names is null && nameless.Count > 0 ? null : new(names ?? []);
    }

    private static bool IsText(DataViewSchema.Column column) => ItemType(column) is TextDataViewType;

    private static PrimitiveDataViewType ItemType(DataViewSchema.Column column) => ((VectorDataViewType)column.Type).ItemType;

    private static InputColumn Labels(DataViewSchema.Column column, TextNumbers? classes) =>
        IsText(column)
            ? new ListColumn<ReadOnlyMemory<char>, long>(column, ScalarType.Int64, "the name of a class", classes!.Read) { NumbersAsMet = true }
            : NumberTypes.Accept(ItemType(column).RawType, new LabelNumbers(column, classes));

    private static InputColumn Numbers(DataViewSchema schema, string name, string expected, int? width)
    {
        var column = schema.Find(name, VectorColumns.Types, VectorColumns.IsFloatingPoint);
        return NumberTypes.Accept(ItemType(column).RawType, new FiniteNumbers(column, expected, width));
    }

    private sealed class LabelNumbers(DataViewSchema.Column column, TextNumbers? classes) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T>
        {
            if (ItemType(column) is not KeyDataViewType)
            {
                return new ListColumn<T, long>(column, ScalarType.Int64, ClassLabels.ExpectedNumber(null), ClassLabels.OfNumber<T>(null));
            }

            var classOfKey = ClassNames.OfKeys(column)?.Select(name => classes!.Of(name)).ToArray();
            return new ListColumn<T, long>(column, ScalarType.Int64, ClassLabels.ExpectedKey(classOfKey), ClassLabels.OfKey<T>(classOfKey));
        }
    }

    private sealed class FiniteNumbers(DataViewSchema.Column column, string expected, int? width) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> => new ListColumn<T, T>(column, ScalarTypeOf<T>(), expected, Convert, width);

        private static ScalarType ScalarTypeOf<T>() => typeof(T) == typeof(float) ? ScalarType.Float32 : ScalarType.Float64;

        private static Reading Convert<T>(in T raw, out T element)
            where T : INumber<T>
        {
            element = raw;
            return T.IsNaN(raw) ? Reading.Missing : T.IsFinite(raw) ? Reading.Value : Reading.Unexpected;
        }
    }
}
