namespace Metrics.Tests.Wrappers;

/// <summary>Metrics of which too few rows are alike to be drawn together, so that each replicate of a bootstrap holds the rows that a copy sees.</summary>
internal static class BootStrapperCases
{
    public const int Classes = 3;

    /// <summary>What they are called, the metrics, and how a batch of some rows is drawn.</summary>
    public static IEnumerable<(string Name, Func<Metric<TensorPair>> Create, Func<long, TensorPair> Draw)> All => [.. Decisions, .. Curves, .. Numbers, .. Composed];

    /// <summary>Counts of decisions, and losses.</summary>
    private static (string Name, Func<Metric<TensorPair>> Create, Func<long, TensorPair> Draw)[] Decisions =>
    [
        ("accuracy", () => new BinaryAccuracy(), Binary),
        ("accuracy of many classes", () => new MulticlassAccuracy(70), count => new(randint(70, count), randint(70, count))),
        ("accuracy of unknown classes", () => new MulticlassAccuracy(new() { Average = Average.Micro }), count => new(randint(3, count), randint(3, count))),
        ("weighted average of classes", () => new MulticlassF1Score(new(Classes) { Average = Average.Weighted }), Multiclass),
        ("scores of each class", () => new MulticlassSpecificity(new(Classes) { Average = null }), Multiclass),
        ("labels of many elements", () => new MultilabelF1Score(new(Classes) { Average = null }), count => new(rand(count, Classes, 4), randint(2, [count, Classes, 4]))),
        ("ignored elements", () => new MulticlassRecall(new(Classes) { IgnoreIndex = 1 }), Multiclass),
        ("shares of a confusion matrix", () => new MulticlassConfusionMatrix(new(Classes) { Normalize = ConfusionMatrixNormalization.True }), Multiclass),
        ("overlap of decisions", () => new BinaryJaccardIndex(), Binary),
        ("mean overlap of classes", () => new MulticlassJaccardIndex(new(Classes) { IgnoreIndex = 1 }), Multiclass),
        ("overlap of classes, micro", () => new MulticlassJaccardIndex(new(Classes) { Average = Average.Micro }), Multiclass),
        ("overlap of each class", () => new MulticlassJaccardIndex(new(Classes) { Average = null }), Multiclass),
        ("overlap of labels", () => new MultilabelJaccardIndex(new(Classes) { Average = Average.Weighted }), Multilabel),
        ("correlation of two classes", () => new BinaryMatthewsCorrCoef(), count => new(rand(count), arange(count).eq(10).to_type(ScalarType.Int64))),
        ("correlation of classes", () => new MulticlassMatthewsCorrCoef(Classes), Multiclass),
        ("correlation of labels", () => new MultilabelMatthewsCorrCoef(Classes), Multilabel),
        ("agreement by distance", () => new MulticlassCohenKappa(new(Classes) { Weights = KappaWeights.Quadratic }), Multiclass),
        ("hinge loss of each class", () => new MulticlassHingeLoss(new(Classes) { MulticlassMode = MulticlassHingeMode.OneVsAll }), Multiclass),
        ("pairs of labels in the wrong order", () => new MultilabelRankingLoss(Classes), Multilabel),
        ("exact match", () => new MultilabelExactMatch(Classes), Multilabel),
        ("confusion matrix", () => new MulticlassCohenKappa(Classes), Multiclass),
    ];

    /// <summary>Exact and binned curves.</summary>
    private static (string Name, Func<Metric<TensorPair>> Create, Func<long, TensorPair> Draw)[] Curves =>
    [
        ("AUROC", () => new BinaryAuroc(), Binary),
        ("AUROC with ties", () => new BinaryAuroc(), count => Binary(count) with { Preds = randint(4, count) / 4.0f }),
        ("AUROC of doubles", () => new BinaryAuroc(), count => new(rand(count, ScalarType.Float64), randint(2, count))),
        ("AUROC of few positives", () => new BinaryAuroc(), count => new(rand(4 * count), arange(4 * count).fmod(5).eq(0).to_type(ScalarType.Int64))),
        ("AUROC of few negatives with ties", () => new BinaryAuroc(), count => new(randint(9, 4 * count) / 9.0f, arange(4 * count).fmod(5).ne(0).to_type(ScalarType.Int64))),
        ("AUROC of weighted samples", () => new BinaryAuroc(), count => Binary(count) with { SampleWeight = rand(count) }),
        ("a part of AUROC", () => new BinaryAuroc(new() { MaxFpr = 0.4 }), Binary),
        ("AUROC of ignored elements", () => new BinaryAuroc(new() { IgnoreIndex = -1 }), count => new(rand(count, 2), randint(-1, 2, [count, 2]))),
        ("AUROC of classes", () => new MulticlassAuroc(new(Classes) { Average = null }), Multiclass),
        ("AUROC of labels, micro", () => new MultilabelAuroc(new(Classes) { Average = Average.Micro, IgnoreIndex = -1 }), count => new(rand(count, Classes), randint(-1, 2, [count, Classes]))),
        ("average precision with ties", () => new BinaryAveragePrecision(), count => Binary(count) with { Preds = randint(4, count) / 4.0f }),
        ("average precision of labels", () => new MultilabelAveragePrecision(new(Classes) { Average = Average.Weighted, IgnoreIndex = -1 }), count => new(rand(count, Classes), randint(-1, 2, [count, Classes]))),
        ("average precision of weighted samples", () => new BinaryAveragePrecision(), count => Binary(count) with { SampleWeight = rand(count) }),
        ("average precision", () => new MulticlassAveragePrecision(new(Classes) { Average = null }), Multiclass),
        ("operating point", () => new BinaryPrecisionAtFixedRecall(new(0.5)), Binary),
        ("equal error rate", () => new MultilabelEer(Classes), count => new(rand(count, Classes), randint(2, [count, Classes]))),
        ("binned AUROC of classes", () => new MulticlassAuroc(new(Classes) { Thresholds = 9, Average = Average.Weighted }), Multiclass),
        ("binned average precision of labels", () => new MultilabelAveragePrecision(new(Classes) { Thresholds = 9, Average = null }), Multilabel),
        ("binned average precision of all labels", () => new MultilabelAveragePrecision(new(Classes) { Thresholds = 9, Average = Average.Micro }), Multilabel),
        ("binned AUROC", () => new BinaryAuroc(new() { Thresholds = 9 }), Binary),
    ];

    /// <summary>Errors, moments, ranks and pairs of labels.</summary>
    private static (string Name, Func<Metric<TensorPair>> Create, Func<long, TensorPair> Draw)[] Numbers =>
    [
        ("mean squared error", () => new MeanSquaredError(), Regression),
        ("mean absolute error of outputs", () => new MeanAbsoluteError(new() { NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2))),
        ("mean squared error in float64", () => new MeanSquaredError(), count => new(rand(count, ScalarType.Float64), rand(count, ScalarType.Float64))),
        ("weighted percentage error", () => new WeightedMeanAbsolutePercentageError(), Regression),
        ("squared errors of which some are infinite", () => new MeanSquaredError(), count => new(rand(count).masked_fill(rand(count).gt(0.9), double.PositiveInfinity), rand(count))),
        ("pairs of clusters of any number", () => new AdjustedRandScore(), count => new(randint(2, count), (randint(4, count) - 2) * (1L << 40))),
        ("cosine similarity", () => new CosineSimilarity(), count => new(rand(count, 4), rand(count, 4))),
        ("correlation", () => new PearsonCorrCoef(), count => new(rand(count) + 1e3, rand(count) - 1e3)),
        ("explained variance of outputs", () => new ExplainedVariance(new() { Multioutput = Multioutput.RawValues }), count => new(rand(count, 2), rand(count, 2))),
        ("correlation of what may not vary", () => new PearsonCorrCoef(), count => new(arange(count).eq(10).to_type(ScalarType.Float32), rand(count))),
        ("concordance of outputs", () => new ConcordanceCorrCoef(new() { NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2))),
        ("coefficient of determination", () => new R2Score(), Regression),
        ("determination of outputs by their variance", () => new R2Score(new() { Multioutput = Multioutput.VarianceWeighted }), count => new(rand(count, 3), rand(count, 3))),
        ("determination adjusted for as many regressors as rows", () => new R2Score(new() { Adjusted = 20 }), count => new(rand(count, 2), rand(count, 2))),
        ("determination of outputs, adjusted", () => new R2Score(new() { Adjusted = 20, Multioutput = Multioutput.RawValues }), count => new(rand(count, 2), rand(count, 2))),
        ("squared error relative to that of the mean", () => new RelativeSquaredError(new() { NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2))),
        ("Minkowski distance", () => new MinkowskiDistance(new(3)), Regression),
        ("explained variance where some is infinite", () => new ExplainedVariance(), count => new(rand(count), rand(count).masked_fill(rand(count).gt(0.9), double.PositiveInfinity))),
        ("range of the target where some is NaN", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), count => new(rand(count), rand(count).masked_fill(rand(count).gt(0.9), double.NaN))),
        ("range of the weighted target", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), count => Regression(count) with { SampleWeight = randint(0, 3, count) }),
        ("range of the target", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), Regression),
        ("root of squares by the range", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range, NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2) + 1)),
        ("root of squares by the mean", () => new NormalizedRootMeanSquaredError(), Regression),
        ("root of squares of further dimensions", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), count => new(rand(count, 3), rand(count, 3) + 1)),
        ("events", () => new CriticalSuccessIndex(new(0.5)), count => new(rand(count, 3), rand(count, 3))),
        ("rank correlation", () => new SpearmanCorrCoef(), Regression),
        ("concordant pairs of outputs", () => new KendallRankCorrCoef(new() { NumOutputs = 2, TTest = true }), count => new(rand(count, 2), rand(count, 2))),
    ];

    /// <summary>Metrics made of metrics.</summary>
    private static (string Name, Func<Metric<TensorPair>> Create, Func<long, TensorPair> Draw)[] Composed =>
    [
        ("collection", () => MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score(), new BinaryAuroc(), new BinaryAveragePrecision()), Binary),
        ("collection of sums", () => new MetricCollection<TensorPair>("val_") { new MeanSquaredError(), { "rmse", new MeanSquaredError(new() { Squared = false }) }, new R2Score(), new PearsonCorrCoef() }, Regression),
        ("collections of sums in one", () => MetricCollection.Of<TensorPair>(new MetricCollection<TensorPair>("all_") { new BinaryAccuracy(), new BinaryF1Score() }, new BinaryMatthewsCorrCoef()), Binary),
        ("formula", () => new BinaryAuroc() - new BinaryAccuracy(), Binary),
        ("class-wise values", () => new ClasswiseWrapper<TensorPair>(new MulticlassRecall(new(Classes) { Average = null })), Multiclass),
    ];

    public static TensorPair Binary(long count) => new(rand(count), randint(2, count));

    public static TensorPair Multiclass(long count) => new(rand(count, Classes).softmax(1), randint(Classes, count));

    public static TensorPair Multilabel(long count) => new(rand(count, Classes), randint(2, [count, Classes]));

    public static TensorPair Regression(long count) => new(rand(count), rand(count) + 1);
}
