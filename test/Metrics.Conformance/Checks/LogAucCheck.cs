using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// The area under the logarithmic ROC. At an end of the range the curve goes on from the last point of a vertical step to the first one of
/// the next. The reference sorts the points anew by their false positive rate alone, so any points of the two steps may come last and
/// first: its value is one of several, which lie between the two that follow from the lowest and the highest points.
/// </summary>
internal sealed class LogAucCheck : MetricCheck
{
    private const string NoWidth = "; the curve has no width at an end of the range";

    protected override string? Difference(GoldenCase golden, JsonElement expected, object actual, IReadOnlyList<JsonElement> batches)
    {
        var difference = base.Difference(golden, expected, actual, batches);
        if (difference is null || actual is not Tensor value || value.dim() > 1 || !GoldenTensor.Is(expected) || !GoldenTensor.Shape(expected).AsSpan().SequenceEqual(value.shape))
        {
            return difference;
        }

        var bounds = BoundsOf(golden, batches, isAverage: value.dim() == 0);
        var values = GoldenTensor.Numbers(expected).Zip(value.to(ScalarType.Float64).reshape(-1).data<double>().ToArray()).ToList();
        var outside = bounds.Zip(values).Where(each => !each.First.Hold(each.Second.First, golden.Tolerance) || !each.First.Hold(each.Second.Second, golden.Tolerance)).ToList();
        return outside.Count == 0 ? null : $"{difference}{(outside.TrueForAll(each => double.IsNaN(each.First.Lowest)) ? NoWidth : string.Empty)}";
    }

    private static List<LogAucBounds> BoundsOf(GoldenCase golden, IReadOnlyList<JsonElement> batches, bool isAverage)
    {
        var (curves, range) = CurvesOf(golden, batches);
        var bounds = curves.ConvertAll(curve => LogAucBounds.Of(curve, range));
        return isAverage ? [new(bounds.Average(bound => bound.Lowest), bounds.Average(bound => bound.Highest))] : bounds;
    }

    private static (List<RocCurve> Curves, FprRange Range) CurvesOf(GoldenCase golden, IReadOnlyList<JsonElement> batches)
    {
        var pairs = batches.Select(batch => BatchReader.TensorPair(batch, CPU)).ToList();
        var (preds, target) = (cat([.. pairs.Select(pair => pair.Preds)]), cat([.. pairs.Select(pair => pair.Target)]));
        using var metric = MetricConstruction.Make(golden.File.Metric, golden.Args, error: null)!;
        return ((IConfigured<MetricOptions>)metric).Options switch
        {
            BinaryLogAucOptions options => ([Functional.BinaryRoc(preds, target, options)], options.FprRange),
            MulticlassLogAucOptions options =>
                ([.. Functional.MulticlassRoc(preds, target, new(options.NumClasses) { Thresholds = options.Thresholds, IgnoreIndex = options.IgnoreIndex })], options.FprRange),
            MultilabelLogAucOptions options => ([.. Functional.MultilabelRoc(preds, target, options)], options.FprRange),
            var other => throw CaseEndedException.Failed($"{other.GetType().Name} are not the arguments of an area under the logarithmic ROC"),
        };
    }
}
