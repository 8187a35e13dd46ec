using System.Globalization;
using System.Text.Json;

namespace Metrics.MLNet;

/// <summary>Results as JSON. What is read is bounded by the length of the text and by the shapes that it claims.</summary>
internal static class ResultJson
{
    private const int FormatVersion = 1;

    /// <summary>A result with curves over a million rows stays far below.</summary>
    private const int MaxLength = 1 << 28;

    public static string Write(EvaluationResult result) => JsonSerializer.Serialize(DocumentOf(result), MetricJson.Options);

    public static string Write(CrossValidationSummary summary) => JsonSerializer.Serialize(
        new Summary(FormatVersion, summary.Entries, [.. summary.Folds.Select(fold => DocumentOf(fold.Result))]), MetricJson.Options);

    private static Document DocumentOf(EvaluationResult result)
    {
        var entries = result.Entries.Select(entry => entry.Value is Tensor tensor
            ? new Entry(entry.Name, Value: Values.Of(tensor), Lower: entry.Interval?.Lower, Upper: entry.Interval?.Upper)
            : Composite(entry.Name, (IMetricResult)entry.Value));
        return new(
            FormatVersion,
            result.RowCount,
            [.. entries],
            result.ConfidenceLevel,
            result.ClassNames,
            result.SkippedRowCount,
            result.Groups.Count == 0 ? null : [.. result.Groups.Select(group => new Group(group.Key, DocumentOf(group.Result)))],
            result.Settings);
    }

    private static Entry Composite(string name, IMetricResult result) =>
        new(name, Parts: [.. result.Tensors.Select(part => new Part(part.Key, Values.Of(part.Value)))], Kind: ResultKinds.NameOf(result));

    public static EvaluationResult Read(string json)
    {
        try
        {
            if (json.Length > MaxLength)
            {
                throw new InvalidDataException($"The text has {json.Length} characters; at most {MaxLength} are accepted.");
            }

            return Restore(JsonSerializer.Deserialize<Document>(json, MetricJson.Options) ?? throw new InvalidDataException("Expected a result, found null."));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"The text is not that of an evaluation result: {exception.Message}", exception);
        }
    }

    private static EvaluationResult Restore(Document document)
    {
        if (document.Format != FormatVersion || document.RowCount < 0 || document.SkippedRowCount < 0)
        {
            throw new InvalidDataException($"Expected format {FormatVersion} and a number of rows, found format {document.Format} and {document.RowCount} rows.");
        }

        var results = new NamedResults(document.Results.Select(entry => KeyValuePair.Create(entry.Name, entry.Restore())));
        var intervals = document.Results.Where(entry => entry is { Lower: not null, Upper: not null })
            .ToDictionary(entry => entry.Name, entry => new Interval(entry.Lower!.Value, entry.Upper!.Value), StringComparer.Ordinal);
        var groups = document.Groups?.Select(group => new GroupResult(group.Key, Restore(group.Result))).ToList();
        return new(results, document.RowCount, document.ClassNames, document.ConfidenceLevel, intervals, document.SkippedRowCount, groups, document.Settings);
    }

    private sealed record Document(
        int Format,
        long RowCount,
        IReadOnlyList<Entry> Results,
        double? ConfidenceLevel = null,
        IReadOnlyList<string>? ClassNames = null,
        long SkippedRowCount = 0,
        IReadOnlyList<Group>? Groups = null,
        EvaluationSettings? Settings = null);

    private sealed record Summary(int Format, IReadOnlyList<CrossValidationEntry> Metrics, IReadOnlyList<Document> Folds);

    private sealed record Group(IReadOnlyList<KeyValuePair<string, string>> Key, Document Result);

    private sealed record Entry(string Name, Values? Value = null, IReadOnlyList<Part>? Parts = null, double? Lower = null, double? Upper = null, string? Kind = null)
    {
        public object Restore() => (Value, Parts) switch
        {
            ({ } value, null) when Kind is null => value.Restore(),
            (null, { } parts) => ResultKinds.Restore(Kind, [.. parts.Select(part => KeyValuePair.Create(part.Name, part.Value.Restore()))]),
            _ => throw new InvalidDataException($"Expected either a value or parts for '{Name}'."),
        };
    }

    private sealed record Part(string Name, Values Value);

    /// <summary>A tensor. Whole numbers of 64 bits are written as such: a double has no room for all of their digits.</summary>
    private sealed record Values(ScalarType Dtype, long[] Shape, JsonElement Elements)
    {
        public static Values Of(Tensor tensor) => new(
            tensor.dtype,
            tensor.shape,
            tensor.dtype == ScalarType.Int64 ? ToJson(tensor.ToArray<long>()) : ToJson(tensor.ToDoubles()));

        public Tensor Restore()
        {
            var count = Shape.Aggregate(1L, (product, size) => checked(product * ArgumentRange.NotNegative(size)));
            using var scope = NewDisposeScope();
            var elements = Dtype == ScalarType.Int64 ? tensor(FromJson<long>(count)) : tensor(FromJson<double>(count), dtype: ScalarType.Float64);
            return elements.to(Dtype).reshape(Shape).MoveToOuterDisposeScope();
        }

        private static JsonElement ToJson<T>(T[] elements) => JsonSerializer.SerializeToElement(elements, MetricJson.Options);

        private T[] FromJson<T>(long count)
        {
            var elements = Elements.Deserialize<T[]>(MetricJson.Options);
            return elements?.Length == count
                ? elements
                : throw new InvalidDataException($"Expected {count} elements for the shape [{string.Join(", ", Shape)}], found {elements?.Length.ToString(CultureInfo.InvariantCulture) ?? "none"}.");
        }
    }
}
