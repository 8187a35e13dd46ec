namespace Metrics;

/// <summary>
/// How well objects are found in images: average precision and recall of COCO, over classes, overlaps, sizes of objects, and numbers
/// of objects to an image.
/// </summary>
/// <remarks>
/// <para>
/// AP = Σ max { precision(s) : recall(s) ≥ r } / n over n recalls r, s being scores at which detections start to count; AR = the
/// largest recall. The objects of an image and class choose, the surest first, the true object that they overlap most; one that finds
/// none with at least the overlap asked for is wrong. Precision as a function of recall, made falling, is averaged over the recalls
/// in <see cref="MeanAveragePrecisionOptions.RecThresholds"/>; recall is that of all objects. Both are averaged over <see
/// cref="MeanAveragePrecisionOptions.IouThresholds"/> and over the classes that are to be found somewhere. Crowds and objects outside
/// of the range of sizes need not be found. A score of NaN is the lowest; a box that is not made of numbers overlaps with nothing.
/// </para>
/// <para>
/// Results, float32 scalars, −1 where nothing is to be found: <c>map</c>; <c>map_50</c> and <c>map_75</c> at an overlap of 0.5 and 0.75
/// (−1 if it is not among the overlaps); <c>map_small</c>, <c>map_medium</c>, <c>map_large</c> of objects of up to 32², up to 96², and more
/// pixels; <c>mar_1</c>, <c>mar_10</c>, <c>mar_100</c> with the numbers of <see cref="MeanAveragePrecisionOptions.MaxDetectionThresholds"/>;
/// <c>mar_small</c>, <c>mar_medium</c>, <c>mar_large</c>; <c>map_per_class</c> and <c>mar_100_per_class</c> [classes], or −1; <c>classes</c>, the
/// labels that occur, int32. As in COCO, <c>map</c> and <c>map_per_class</c> are those of 100 objects to an image and class, and −1
/// if 100 is not among the numbers.
/// </para>
/// <para>
/// With <see cref="MeanAveragePrecisionOptions.ExtendedSummary"/> also: <c>ious</c>, the overlaps [found, true] of each image and class under
/// the name <c>(image, label)</c>; <c>precision</c> and <c>scores</c> [overlaps, recalls, classes, sizes, numbers] and <c>recall</c> [overlaps, classes,
/// sizes, numbers], float64. If all objects count as one class, there is one, named 0.
/// </para>
/// <para>
/// All objects are kept. They are matched by a managed kernel over CPU memory, wherever they lie, classes side by side. Source: Lin et
/// al., Microsoft COCO: common objects in context (2014), and its evaluation program.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MeanAveragePrecision();
/// metric.Update(new DetectionInput(
///     [new(tensor(new[] { 0L })) { Boxes = tensor(new[,] { { 258.0f, 41, 606, 285 } }), Scores = tensor(new[] { 0.536f }) }],
///     [new(tensor(new[] { 0L })) { Boxes = tensor(new[,] { { 214.0f, 41, 562, 285 } }) }]));
/// var map = metric.Compute()["map"];   // 0.6
/// </code>
/// </example>
public sealed class MeanAveragePrecision : ConfiguredMetric<MeanAveragePrecisionOptions, DetectionInput, NamedResults>
{
    private readonly PrecisionSettings settings;
    private readonly ObjectStore found;
    private readonly SequenceState scores;
    private readonly ObjectStore truth;
    private readonly SequenceState crowds;
    private readonly SequenceState areas;

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MeanAveragePrecision(MeanAveragePrecisionOptions? options = null)
        : base(options ?? new())
    {
        settings = Options.Settings;
        found = new("detection", AddSequence);
        scores = AddSequence("detection_scores");
        truth = new("groundtruth", AddSequence);
        crowds = AddSequence("groundtruth_crowds");
        areas = AddSequence("groundtruth_areas");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => (nameof(MeanAveragePrecision), Options.BoxFormat, Options.IouType);

    private BoxFormat? Format => Options.IouType.HasFlag(IouTypes.Bbox) ? Options.BoxFormat : null;

    private bool HasMasks => Options.IouType.HasFlag(IouTypes.Segm);

    /// <summary>Writes what has been seen as the two JSON files of COCO: results and annotations.</summary>
    /// <param name="preds">Where the found objects are written to; the stream stays open.</param>
    /// <param name="target">Where images, true objects and categories are written to; the stream stays open.</param>
    public void WriteCoco(Stream preds, Stream target)
    {
        using var use = Claim();
        Refresh();
        CocoWriter.WritePredictions(preds, FoundObjects());
        CocoWriter.WriteTarget(target, TrueObjects(), ClassIndex.Classes(found.Read(), truth.Read()));
    }

    /// <inheritdoc/>
    protected override void UpdateState(DetectionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        MeanAveragePrecisionChecks.Check(input, Options.IouType);
        WarnOfManyObjects(input);
        var masks = HasMasks ? ImageMasks.Of(input) : null;
        found.Append(input.Preds, masks?.Found, Format, Device);
        scores.Append(ObjectStore.Joined(input.Preds, image => image.Scores!, Device));
        truth.Append(input.Target, masks?.Truth, Format, Device);
        crowds.Append(ObjectStore.JoinedOrZeros(input.Target, image => image.IsCrowd, Device).ne(0));
        areas.Append(ObjectStore.JoinedOrZeros(input.Target, image => image.Area, Device).to_type(ScalarType.Float64));
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState()
    {
        var (preds, target) = (FoundObjects(), TrueObjects());
        var labels = ClassIndex.Classes(preds.Objects, target.Objects);
        var results = new List<KeyValuePair<string, object>>();
        foreach (var type in new[] { IouTypes.Bbox, IouTypes.Segm }.Where(type => Options.IouType.HasFlag(type)))
        {
            var prefix = Options.IouType == type ? string.Empty : type == IouTypes.Bbox ? "bbox_" : "segm_";
            results.AddRange(Evaluate(type, preds, target, labels).Select(entry => new KeyValuePair<string, object>(prefix + entry.Key, entry.Value)));
        }

        var isInt32 = labels.All(label => label is >= int.MinValue and <= int.MaxValue);
        results.Add(new("classes", tensor(labels).to_type(isInt32 ? ScalarType.Int32 : ScalarType.Int64)));
        return (NamedResults)((IMetricResult)new NamedResults(results)).Map(value => value.to(Device));
    }

    private IEnumerable<KeyValuePair<string, object>> Evaluate(IouTypes type, FoundTable preds, TruthTable target, long[] labels)
    {
        var geometry = ObjectGeometry.Of(preds.Objects, target.Objects, type);
        var isMicro = Options.Average == Average.Micro;
        var summary = PrecisionSummary.Of(settings, geometry, preds, target, isMicro ? null : labels);
        foreach (var entry in summary.Numbers())
        {
            yield return entry;
        }

        foreach (var entry in Options.ExtendedSummary ? summary.Details(target.Objects.Counts.Length, isMicro ? [0] : labels) : [])
        {
            yield return entry;
        }

        var byClass = isMicro && Options.ClassMetrics ? PrecisionSummary.Of(settings, geometry, preds, target, labels) : summary;
        foreach (var entry in Options.ClassMetrics ? byClass.NumbersByClass() : byClass.NoNumbersByClass())
        {
            yield return entry;
        }
    }

    private FoundTable FoundObjects() => new(found.Read(), scores.ToArray<double>());

    /// <summary>An area that was not given is that of the mask, or of the box where there are no masks.</summary>
    private TruthTable TrueObjects()
    {
        var objects = truth.Read();
        var given = areas.ToArray<double>();
        var measured = HasMasks ? Array.ConvertAll(objects.Masks.Areas, area => (double)area) : Array.ConvertAll(objects.Boxes, box => box.Area);
        return new(objects, crowds.ToArray<bool>(), [.. given.Zip(measured, (area, ofObject) => area > 0 ? area : ofObject)]);
    }

    private void WarnOfManyObjects(DetectionInput input)
    {
        var limit = settings.MaxDetections[^1];
        if (input.Preds.Any(image => image.Labels.NumberOfElements > limit))
        {
            MetricWarnings.Raise(this, $"An image holds more than {limit} found objects; of each class, the least sure beyond that are left out.");
        }
    }
}
