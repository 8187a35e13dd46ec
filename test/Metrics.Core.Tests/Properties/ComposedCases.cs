using Metrics.Tests.Base;

namespace Metrics.Tests.Properties;

/// <summary>Metrics that are made of metrics: collections, wrappers, formulas, and some of them in one another.</summary>
internal static class ComposedCases
{
    public static IEnumerable<MetricCase> All => Collections().Concat(Bootstraps()).Concat(Wrappers()).Concat(WrappersInOneAnother()).Concat(Sequences()).Concat(Formulas()).Concat(OfUsers());

    private static IEnumerable<MetricCase> Collections()
    {
        yield return Binary("MetricCollection with groups by hand", () => new MetricCollection<TensorPair>([["one", "two"]]) { { "one", new BinaryAccuracy() }, { "two", new BinaryF1Score() }, new BinaryPrecision() });
        yield return Binary("MetricCollection", () => MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score(), new BinaryAuroc(), new BinaryRoc()));
        yield return Binary("MetricCollection of collections", () => new MetricCollection<TensorPair>("outer_") { MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score()), new BinaryPrecision() });
        yield return Binary("MetricCollection of a formula", () => new MetricCollection<TensorPair> { new BinaryAccuracy(), { "error", 1 - new BinaryAccuracy() } });
    }

    private static IEnumerable<MetricCase> Bootstraps()
    {
        yield return Binary("BootStrapper", () => new BootStrapper<TensorPair>(new BinaryAccuracy(), new() { Quantile = [0.1, 0.9], Raw = true }), isSequence: true);
        yield return Binary("BootStrapper of a collection", () => new BootStrapper<TensorPair>(MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score())), isSequence: true);
        yield return Binary("BootStrapper of curves", () => new BootStrapper<TensorPair>(MetricCollection.Of(new BinaryAuroc(), new BinaryAveragePrecision(), new BinaryAccuracy())), isSequence: true);
        yield return Binary("BootStrapper of moments", () => new BootStrapper<TensorPair>(new PearsonCorrCoef()), isSequence: true);
        yield return Binary("BootStrapper of copies", () => new BootStrapper<TensorPair>(Running.Of(new BinaryAccuracy(), window: 2)), isSequence: true);
        yield return Binary("BootStrapper of a formula", () => new BootStrapper<TensorPair>(F1()), isSequence: true);
    }

    private static IEnumerable<MetricCase> Wrappers()
    {
        yield return Multiclass("ClasswiseWrapper", () => new ClasswiseWrapper<TensorPair>(PerClass()));
        yield return Binary("FeatureShare", () => new FeatureShare<TensorPair>(MetricCollection.Of(new FeatureDistance(), new FeatureDistance(squared: true))), canBeSaved: false);
        yield return Multiclass("ClasswiseWrapper of a formula", () => new ClasswiseWrapper<TensorPair>(1 - PerClass()));
        yield return Binary("BinaryTargetTransformer", () => new BinaryTargetTransformer<Tensor>(new BinaryAuroc(), threshold: 0.5));
        yield return new MetricCase<TensorPair>("LambdaInputTransformer", () => LambdaInputTransformer.Of(new BinaryAuroc(), scores => 1 - scores), seed => MetricCases.Batches(seed, MetricCases.Binary))
        {
            CanBeSaved = false,
        };
        yield return new MetricCase<TensorPair>("MultioutputWrapper", () => new MultioutputWrapper(new BinaryAccuracy(), MetricCases.Classes), seed => MetricCases.Batches(seed, WithGaps));
        yield return new MetricCase<TaskInputs<TensorPair>>(
            "MultitaskWrapper",
            () => new MultitaskWrapper<TensorPair>([new("one", new BinaryAccuracy()), new("many", MetricCollection.Of(PerClass(), new MulticlassAuroc(new(MetricCases.Classes))))], postfix: "_task"),
            seed => MetricCases.Batches(seed, Tasks));
        yield return new MetricCase<TensorPair>("MetricTracker", () => MetricTracker.Of(new BinaryAccuracy()), seed => MetricCases.Batches(seed, MetricCases.Binary))
        {
            Start = metric => ((MetricTracker<TensorPair, Tensor>)metric).Increment(),
        };
        yield return new MetricCase<TensorPair>(
            "MetricTracker of a collection", () => MetricTracker.Of(MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc())), seed => MetricCases.Batches(seed, MetricCases.Binary))
        {
            Start = metric => ((MetricTracker<TensorPair, NamedResults>)metric).Increment(),
        };
    }

    private static IEnumerable<MetricCase> WrappersInOneAnother()
    {
        yield return Multiclass("ClasswiseWrapper in a collection", () => new MetricCollection<TensorPair>("val_") { { "recall", new ClasswiseWrapper<TensorPair>(PerClass(), ["a", "b", "c", "d"], "<", ">") }, PerClass() });
        yield return new MetricCase<TensorPair>("ClasswiseWrapper of a MultioutputWrapper", () => new ClasswiseWrapper<TensorPair>(new MultioutputWrapper(new BinaryAccuracy(), MetricCases.Classes)), seed => MetricCases.Batches(seed, WithGaps));
        yield return new MetricCase<TensorPair>(
            "MetricTracker in a collection", () => new MetricCollection<TensorPair> { { "steps", MetricTracker.Of(new BinaryAccuracy()) }, new BinaryAccuracy() }, seed => MetricCases.Batches(seed, MetricCases.Binary))
        {
            Start = metric => ((MetricTracker<TensorPair, Tensor>)((MetricCollection<TensorPair>)metric)["steps"]).Increment(),
        };
        yield return new MetricCase<TaskInputs<TensorPair>>(
            "MultitaskWrapper in a collection", () => new MetricCollection<TaskInputs<TensorPair>> { { "one", TwoTasks() }, { "two", TwoTasks() } }, seed => MetricCases.Batches(seed, Tasks));
    }

    private static IEnumerable<MetricCase> OfUsers()
    {
        yield return Binary("Metric of a user", () => new GapMetric());
        yield return Binary("Wrapper of a user", () => new ScaledPreds(new BinaryAccuracy(), 0.7));
        yield return Binary("Collection of metrics of a user", () => new MetricCollection<TensorPair> { new GapMetric(), { "double", new GapMetric(new() { Scale = 2 }) }, { "scaled", new ScaledPreds(new GapMetric(), 0.5) }, { "ratio", new GapMetric() / new BinaryAccuracy() } });
        yield return Binary("Sequences of a metric of a user", () => new MetricCollection<TensorPair> { Running.Of(new ScaledPreds(new GapMetric(), 0.5), window: 2), new MinMaxMetric<TensorPair>(new GapMetric()), new BootStrapper<TensorPair>(new GapMetric()) }, isSequence: true);
        yield return new MetricCase<TensorPair>("MetricTracker of a metric of a user", () => MetricTracker.Of(new GapMetric()), seed => MetricCases.Batches(seed, MetricCases.Binary))
        {
            Start = metric => ((MetricTracker<TensorPair, Tensor>)metric).Increment(),
        };
    }

    private static IEnumerable<MetricCase> Sequences()
    {
        yield return Binary("MinMaxMetric", () => new MinMaxMetric<TensorPair>(new BinaryAccuracy()), isSequence: true);
        yield return Binary("MinMaxMetric in a collection", () => new MetricCollection<TensorPair> { new BinaryAccuracy(), new MinMaxMetric<TensorPair>(new BinaryAuroc()) }, isSequence: true);
        yield return Binary("Running", () => Running.Of(new BinaryAuroc(), window: 2), isSequence: true);
        yield return Binary("Running of a collection", () => Running.Of(MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score()), window: 2), isSequence: true);
        yield return new MetricCase<TaskInputs<TensorPair>>("Running of a MultitaskWrapper, with a window that is never full", () => Running.Of(TwoTasks(), window: 9), seed => MetricCases.Batches(seed, Tasks))
        {
            IsFunctionOfSamples = false,
            IgnoresOrder = false,
        };
        yield return Binary("MinMaxMetric of a running formula", () => new MinMaxMetric<TensorPair>(Running.Of(F1(), window: 2)), isSequence: true);
    }

    private static IEnumerable<MetricCase> Formulas()
    {
        yield return Binary("CompositionalMetric", F1);
        yield return Binary("CompositionalMetric of comparisons", () => (new BinaryAccuracy() > 0.3) & (new BinaryPrecision() <= new BinaryAccuracy()));
        yield return Multiclass("CompositionalMetric with a tensor", () => (PerClass() - tensor(new[] { 0.1f, 0.2f, 0.3f, 0.4f })).Abs().At(-1));
    }

    private static MetricCase<TensorPair> Binary(string label, Func<Metric<TensorPair>> create, bool isSequence = false, bool canBeSaved = true) =>
        new(label, create, seed => MetricCases.Batches(seed, MetricCases.Binary)) { IsFunctionOfSamples = !isSequence, IgnoresOrder = !isSequence, CanBeSaved = canBeSaved };

    private static MetricCase<TensorPair> Multiclass(string label, Func<Metric<TensorPair>> create) =>
        new(label, create, seed => MetricCases.Batches(seed, MetricCases.Multiclass));

    /// <summary>Both operands stand in it twice.</summary>
    private static CompositionalMetric<TensorPair> F1()
    {
        var precision = new BinaryPrecision();
        var recall = new BinaryRecall();
        return 2 * precision * recall / (precision + recall);
    }

    private static MultitaskWrapper<TensorPair> TwoTasks() => new([new("one", MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score())), new("many", PerClass())]);

    private static MulticlassRecall PerClass() => new(new(MetricCases.Classes) { Average = null });

    private static TensorPair WithGaps(long count, Generator generator)
    {
        var pair = MetricCases.Multilabel(count, generator);
        return pair with { Preds = pair.Preds.masked_fill(pair.Preds.gt(0.8), double.NaN) };
    }

    private static TaskInputs<TensorPair> Tasks(long count, Generator generator) =>
        new(new Dictionary<string, TensorPair> { ["one"] = MetricCases.Binary(count, generator), ["many"] = MetricCases.Multiclass(count, generator) });
}
