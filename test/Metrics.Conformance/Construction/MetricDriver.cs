using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Feeds recorded batches to a metric whose input type is not known where it is used.</summary>
internal abstract class MetricDriver : IDisposable
{
    public abstract Metric Metric { get; }

    /// <summary>Takes a metric over.</summary>
    public static MetricDriver For(Metric metric, Device device)
    {
        metric.To(device);
        return metric switch
        {
            Metric<TensorPair> pairs => new Driver<TensorPair>(pairs, batch => BatchReader.TensorPair(batch, device)),
            Metric<GroupedPair> pairs => new Driver<GroupedPair>(pairs, batch => BatchReader.GroupedPair(batch, device)),
            Metric<LabeledData> points => new Driver<LabeledData>(points, batch => BatchReader.LabeledData(batch, device)),
            Metric<Ratings> ratings => new Driver<Ratings>(ratings, batch => BatchReader.Ratings(batch, device)),
            Metric<TaskInputs<TensorPair>> tasks => new Driver<TaskInputs<TensorPair>>(tasks, batch => BatchReader.TaskPairs(batch, device)),
            Metric<DetectionInput> images => new Driver<DetectionInput>(images, batch => DetectionReader.Read(batch, device)),
            Metric<RetrievalInput> documents => new Driver<RetrievalInput>(documents, batch => BatchReader.RetrievalInput(batch, device)),
            Metric<TextPair> texts => new Driver<TextPair>(texts, BatchReader.TextPair),
            Metric<SquadPair> answers => new Driver<SquadPair>(answers, BatchReader.SquadPair),
            Metric<WeightedValue> values => new Driver<WeightedValue>(values, batch => BatchReader.WeightedValue(batch, device)),
            _ => throw CaseEndedException.NotImplemented($"reading batches for {metric.Name}"),
        };
    }

    public abstract void Update(JsonElement batch);

    public abstract object Forward(JsonElement batch);

    public object Compute() => Metric.ComputeUntyped();

    public void Dispose() => Metric.Dispose();

    private sealed class Driver<TInput>(Metric<TInput> metric, Func<JsonElement, TInput> read) : MetricDriver
        where TInput : class, IMetricInput<TInput>
    {
        public override Metric Metric => metric;

        public override void Update(JsonElement batch) => metric.Update(read(batch));

        public override object Forward(JsonElement batch) => metric.ForwardUntyped(read(batch));
    }
}
