using System.Numerics;

namespace Metrics.MLNet;

/// <summary>Finds the objects that were found in images, as the object detection trainer of ML.NET writes them, and the true ones.</summary>
internal static class DetectionReader
{
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
        var classes = ObjectClasses.Create(schema, options);
        return new(
            classes.True,
            [
                Numbers(schema, options.BoundingBoxColumnName, Corners, width: 4),
                classes.Found,
                Numbers(schema, options.PredictedBoundingBoxColumnName, Corners, width: 4),
                Numbers(schema, options.ScoreColumnName, ScoreRange, width: null),
            ],
            Assemble,
            classes.Names)
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

    private static InputColumn Numbers(DataViewSchema schema, string name, string expected, int? width)
    {
        var column = schema.Find(name, VectorColumns.Types, VectorColumns.IsFloatingPoint);
        return NumberTypes.Accept(((VectorDataViewType)column.Type).ItemType.RawType, new FiniteNumbers(column, expected, width));
    }

    private sealed class FiniteNumbers(DataViewSchema.Column column, string expected, int? width) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> => new ListColumn<T, T, FiniteNumber<T, T>>(column, ScalarTypeOf<T>(), expected, default, width);

        private static ScalarType ScalarTypeOf<T>() => typeof(T) == typeof(float) ? ScalarType.Float32 : ScalarType.Float64;
    }
}
