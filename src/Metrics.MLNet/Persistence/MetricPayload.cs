using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Metrics.MLNet;

/// <summary>
/// A step with a metric as bytes: the length of a JSON header (4 bytes, little-endian), the header with the task
/// and the options, and the metric as a <see cref="MetricFile"/>.
/// </summary>
internal static class MetricPayload
{
    private const int FormatVersion = 1;

    /// <summary>The names of a hundred thousand classes fit; a longer header is no header.</summary>
    private const int MaxHeaderLength = 1 << 24;

    public static byte[] Write(MetricTransformer step) => Write(
        Header.Of(step.Task, step.Options) with { RowCount = step.RowCount, SkippedRowCount = step.SkippedRowCount, ClassNames = step.ClassNames, Scores = step.Evidence?.Kind ?? ScoreKind.Auto }, step.Metric);

    public static byte[] Write<TInput>(RowMetricTransformer<TInput> step)
        where TInput : class, IMetricInput<TInput> => Write(Header.Of(step.Task, step.Options) with { RowColumn = step.OutputColumnName }, step.Metric);

    private static byte[] Write(Header description, Metric metric)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(description, MetricJson.Options);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, header.Length);
        using var stream = new MemoryStream();
        stream.Write(length);
        stream.Write(header);
        MetricFile.Save(metric, stream);
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are cut short or forged, or come from a newer version.</exception>
    public static ITransformer Read(byte[] payload)
    {
        using var stream = new MemoryStream(payload, writable: false);
        var header = ReadHeader(stream);
        var metric = ReadMetric(stream);
        try
        {
            return metric.Accept(header);
        }
        catch (ArgumentException exception)
        {
            metric.Dispose();
            throw NotOurs(exception);
        }
    }

    private static Header ReadHeader(MemoryStream stream)
    {
        try
        {
            var length = new byte[sizeof(int)];
            stream.ReadExactly(length);
            var count = BinaryPrimitives.ReadInt32LittleEndian(length);
            if (count is < 0 or > MaxHeaderLength || count > stream.Length - stream.Position)
            {
                throw new InvalidDataException($"The model holds a metric whose header claims {count} bytes; there are {stream.Length - stream.Position}.");
            }

            var json = new byte[count];
            stream.ReadExactly(json);
            var header = JsonSerializer.Deserialize<Header>(json, MetricJson.Options) ?? throw new JsonException("found null");
            return header.Format == FormatVersion
                ? header
                : throw new InvalidDataException($"The model holds a metric in format {header.Format}; this version reads format {FormatVersion}. Update the library.");
        }
        catch (Exception exception) when (exception is JsonException or EndOfStreamException)
        {
            throw NotOurs(exception);
        }
    }

    private static Metric ReadMetric(MemoryStream stream)
    {
        try
        {
            var metric = MetricFile.Load(stream);
            if (stream.Position == stream.Length)
            {
                return metric;
            }

            metric.Dispose();
            throw new InvalidDataException($"The model holds a {metric.Name} and more bytes than it has.");
        }
        catch (ExternalException exception)
        {
            // Forged arguments can ask for more memory than there is.
            throw NotOurs(exception);
        }
    }

    private static InvalidDataException NotOurs(Exception exception) =>
        new($"The model holds a metric that cannot be read: {exception.Message}", exception);

    private sealed record Header(
        int Format,
        EvaluationTask Task,
        string Label,
        string Score,
        string? Probability,
        string PredictedLabel,
        int BatchSize,
        long RowCount = 0,
        IReadOnlyList<string>? ClassNames = null,
        MissingValues MissingValues = MissingValues.Fail,
        long SkippedRowCount = 0,
        string? RowColumn = null,
        string? SampleWeight = null,
        string GroupId = DefaultColumns.GroupId,
        string Features = DefaultColumns.Features,
        string BoundingBoxes = DefaultColumns.BoundingBoxes,
        string PredictedBoundingBoxes = DefaultColumns.PredictedBoundingBoxes,
        IReadOnlyList<string>? GivenClassNames = null,
        ScoreKind Scores = ScoreKind.Auto) : IMetricVisitor<ITransformer>
    {
        public static Header Of(EvaluationTask task, ReadingOptions options) => new(
            FormatVersion,
            task,
            options.LabelColumnName,
            options.ScoreColumnName,
            options.ProbabilityColumnName,
            options.PredictedLabelColumnName,
            options.BatchSize,
            MissingValues: options.MissingValues,
            SampleWeight: options.SampleWeightColumnName,
            GroupId: options.GroupIdColumnName,
            Features: options.FeaturesColumnName,
            BoundingBoxes: options.BoundingBoxColumnName,
            PredictedBoundingBoxes: options.PredictedBoundingBoxColumnName,
            GivenClassNames: options.ClassNames);

        /// <exception cref="ArgumentException">A value is out of its range, or the metric takes another input than the task has.</exception>
        public ITransformer Visit<TInput, TResult>(Metric<TInput, TResult> metric)
            where TInput : class, IMetricInput<TInput>
            where TResult : class
        {
            var options = Options();
            options.Validate();
            TaskReader.CheckInput<TInput>(ArgumentRange.Defined(Task));
            if (RowColumn is not null)
            {
                return metric is Metric<TInput, Tensor> ofRow
                    ? new RowMetricTransformer<TInput>(ArgumentRange.NotEmpty(RowColumn), Task, ofRow, options)
                    : throw new ArgumentException($"Expected a metric that computes a tensor, got {metric.Name}.", nameof(metric));
            }

            return new MetricTransformer<TInput>(Task, metric, options, ArgumentRange.Defined(Scores))
            {
                RowCount = ArgumentRange.NotNegative(RowCount),
                SkippedRowCount = ArgumentRange.NotNegative(SkippedRowCount),
                ClassNames = ClassNames,
            };
        }

        private ReadingOptions Options() => new()
        {
            LabelColumnName = Label,
            ScoreColumnName = Score,
            ProbabilityColumnName = Probability,
            PredictedLabelColumnName = PredictedLabel,
            BatchSize = BatchSize,
            MissingValues = MissingValues,
            SampleWeightColumnName = SampleWeight,
            GroupIdColumnName = GroupId,
            FeaturesColumnName = Features,
            BoundingBoxColumnName = BoundingBoxes,
            PredictedBoundingBoxColumnName = PredictedBoundingBoxes,
            ClassNames = GivenClassNames,
        };
    }
}
