namespace Metrics;

/// <summary>The values of all classes, and what is reported of them.</summary>
internal sealed class PrecisionSummary
{
    /// <summary>COCO reports the precision at this number of objects to an image and class, whatever the other limits are.</summary>
    private const int ReportedDetections = 100;

    private static readonly string[] AreaNames = ["small", "medium", "large"];

    private readonly PrecisionSettings settings;
    private readonly ClassPrecision[] classes;

    private PrecisionSummary(PrecisionSettings settings, ClassPrecision[] classes)
    {
        this.settings = settings;
        this.classes = classes;
    }

    private int Last => settings.MaxDetections.Length - 1;

    /// <summary>Evaluates classes side by side; where there are fewer of them than processors, images as well.</summary>
    /// <param name="settings">What is evaluated.</param>
    /// <param name="geometry">How objects are compared.</param>
    /// <param name="found">The found objects.</param>
    /// <param name="truth">The true objects.</param>
    /// <param name="classes">The classes that are told apart; <see langword="null"/> if all objects count as one.</param>
    public static PrecisionSummary Of(PrecisionSettings settings, ObjectGeometry geometry, FoundTable found, TruthTable truth, long[]? classes)
    {
        var foundByClass = classes is null ? ClassIndex.Pooled(found.Objects) : ClassIndex.Of(found.Objects, classes);
        var truthByClass = classes is null ? ClassIndex.Pooled(truth.Objects) : ClassIndex.Of(truth.Objects, classes);
        var values = new ClassPrecision[classes?.Length ?? 1];
        var images = truth.Objects.Counts.Length;
        var parts = Math.Max(1, Environment.ProcessorCount / Math.Max(1, values.Length));
        Parallel.For(0, values.Length, place => values[place] = ClassPrecision.Of(settings, Match(place)));
        return new(settings, values);

        MatchedObjects Match(int place)
        {
            var matched = new MatchedObjects[parts];
            Parallel.For(0, parts, part =>
            {
                var (first, end) = ((int)((long)images * part / parts), (int)((long)images * (part + 1) / parts));
                matched[part] = new ImageMatcher(settings, geometry, found, truth).Match(foundByClass.InImages(place, first, end), truthByClass.InImages(place, first, end));
            });
            return MatchedObjects.Joined(settings, matched);
        }
    }

    /// <summary>The twelve numbers of COCO.</summary>
    public IEnumerable<KeyValuePair<string, object>> Numbers()
    {
        yield return Number("map", PrecisionAt(classes, _ => true, PrecisionSettings.AllAreas, PlaceOf(ReportedDetections)));
        yield return Number("map_50", PrecisionAt(classes, threshold => threshold == 0.5, PrecisionSettings.AllAreas, Last));
        yield return Number("map_75", PrecisionAt(classes, threshold => threshold == 0.75, PrecisionSettings.AllAreas, Last));
        foreach (var (area, name) in AreaNames.Index())
        {
            yield return Number($"map_{name}", PrecisionAt(classes, _ => true, area + 1, Last));
        }

        for (var limit = 0; limit <= Last; limit++)
        {
            yield return Number($"mar_{settings.MaxDetections[limit]}", RecallAt(classes, PrecisionSettings.AllAreas, limit));
        }

        foreach (var (area, name) in AreaNames.Index())
        {
            yield return Number($"mar_{name}", RecallAt(classes, area + 1, Last));
        }
    }

    /// <summary>Average precision and recall of each class.</summary>
    public IEnumerable<KeyValuePair<string, object>> NumbersByClass()
    {
        yield return new("map_per_class", Row(classes.Select(values => PrecisionAt([values], _ => true, PrecisionSettings.AllAreas, PlaceOf(ReportedDetections)))));
        yield return new($"mar_{settings.MaxDetections[^1]}_per_class", Row(classes.Select(values => RecallAt([values], PrecisionSettings.AllAreas, Last))));
    }

    /// <summary>In place of the values of each class, where they are not asked for.</summary>
    public IEnumerable<KeyValuePair<string, object>> NoNumbersByClass() => [Number("map_per_class", -1), Number($"mar_{settings.MaxDetections[^1]}_per_class", -1)];

    /// <summary>Everything that the numbers are computed from.</summary>
    /// <param name="images">The number of images.</param>
    /// <param name="labels">The label of each class.</param>
    public IEnumerable<KeyValuePair<string, object>> Details(int images, IReadOnlyList<long> labels)
    {
        var (thresholds, recalls, areas, limits) = (settings.IouThresholds.Length, settings.RecThresholds.Length, PrecisionSettings.Areas.Count, Last + 1);
        yield return new("ious", new NamedResults(Enumerable.Range(0, images).SelectMany(image => labels.Zip(classes, (label, values) => Overlaps(image, label, values)))));
        yield return new("precision", Stacked(values => values.Precision, [thresholds, recalls, areas, limits]));
        yield return new("recall", Stacked(values => values.Recall, [thresholds, areas, limits]));
        yield return new("scores", Stacked(values => values.Scores, [thresholds, recalls, areas, limits]));
    }

    private static KeyValuePair<string, object> Overlaps(int image, long label, ClassPrecision values)
    {
        var matrix = values.Overlaps.GetValueOrDefault(image) ?? new(0, 0, []);
        return new($"({image}, {label})", tensor(matrix.Values).reshape(matrix.Found, matrix.Truth));
    }

    /// <summary>A value of all classes as one tensor; the classes are the last dimension but two.</summary>
    private Tensor Stacked(Func<ClassPrecision, double[]> value, long[] shape)
    {
        Tensor[] parts = [.. classes.Select(values => tensor(value(values)).reshape(shape))];
        return parts.Length > 0 ? stack(parts, shape.Length - 2) : zeros([.. shape[..^2], 0, .. shape[^2..]], dtype: ScalarType.Float64);
    }

    private int PlaceOf(long maxDetections) => Array.IndexOf(settings.MaxDetections, maxDetections);

    /// <summary>The mean over classes and overlaps, without those of which nothing is to be found; −1 if there are no others.</summary>
    private double PrecisionAt(ClassPrecision[] of, Func<double, bool> atThreshold, int area, int limit) => Mean(of, values => values.Average, atThreshold, area, limit);

    private double RecallAt(ClassPrecision[] of, int area, int limit) => Mean(of, values => values.Recall, _ => true, area, limit);

    private double Mean(ClassPrecision[] of, Func<ClassPrecision, double[]> value, Func<double, bool> atThreshold, int area, int limit)
    {
        var places = Enumerable.Range(0, settings.IouThresholds.Length).Where(threshold => limit >= 0 && atThreshold(settings.IouThresholds[threshold])).Select(threshold => settings.Place(threshold, area, limit)).ToArray();
        return of.SelectMany(values => places.Select(place => value(values)[place])).Where(number => number > -1).DefaultIfEmpty(-1).Average();
    }

    private static KeyValuePair<string, object> Number(string name, double value) => new(name, tensor((float)value));

    private static Tensor Row(IEnumerable<double> values)
    {
        var numbers = values.Select(value => (float)value).ToArray();
        return numbers.Length == 1 ? tensor(numbers[0]) : tensor(numbers);
    }
}
