using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>Draws samples of the three classification tasks.</summary>
internal static class ClassifiedDraw
{
    /// <summary>Draws predictions and target, and the arguments that tell the task and the ignored label.</summary>
    /// <param name="draw">Where they are drawn from.</param>
    /// <param name="arguments">Gets the number of classes or labels, and the ignored label.</param>
    /// <param name="wants">What the metric can take.</param>
    public static PlainBatch Samples(Draw draw, JsonObject arguments, ClassifiedWants wants)
    {
        var classes = wants.Task == PlainTask.Binary ? 1 : draw.From(2, 5);
        if (wants.Task != PlainTask.Binary)
        {
            arguments[wants.Task == PlainTask.Multiclass ? "num_classes" : "num_labels"] = classes;
        }

        var count = draw.Chance(0.1) ? 1 : draw.From(2, 14);
        long[] further = wants.Further || draw.Chance(0.3) ? draw.OneOf<long[]>([draw.From(1, 4)], [2, draw.From(1, 3)]) : [];
        further = wants.NoFurther ? [] : further;
        var places = (int)further.Aggregate(1L, (product, length) => product * length);
        long[] shape = wants.Task == PlainTask.Multilabel ? [count, classes, .. further] : [count, .. further];
        var target = Target(draw, arguments, wants, classes, shape);
        var preds = Preds(draw, wants, classes, count, places, further, shape);
        return new(preds, target);
    }

    private static PlainTensor Target(Draw draw, JsonObject arguments, ClassifiedWants wants, int classes, long[] shape)
    {
        var labels = wants.Task == PlainTask.Multiclass ? classes : 2;
        var alone = draw.Chance(0.15) ? draw.From(0, labels - 1) : (int?)null;
        var size = (int)shape.Aggregate(1L, (product, length) => product * length);
        var values = draw.Fill(size, () => alone ?? draw.From(0, labels - 1));
        ScalarType[] types = [ScalarType.Int64, ScalarType.Int32, ScalarType.Byte];
        if (wants.CanIgnore && draw.Chance(0.5))
        {
            var ignored = draw.OneOf(-1, -100, 255, wants.Task == PlainTask.Multiclass ? draw.From(0, classes - 1) : -7);
            arguments["ignore_index"] = ignored;
            var share = draw.Chance(0.06) ? 1 : 0.25;
            values = [.. values.Select(value => (ignored < 0 || ignored >= labels) && draw.Chance(share) ? ignored : value)];
            types = ignored < 0 ? types[..2] : types;
        }

        return new(values, shape, draw.OneOf(types));
    }

    private static PlainTensor Preds(Draw draw, ClassifiedWants wants, int classes, int count, int places, long[] further, long[] shape)
    {
        if (wants.Labels && draw.Chance(0.35))
        {
            var labels = wants.Task == PlainTask.Multiclass ? classes : 2;
            var size = (int)shape.Aggregate(1L, (product, length) => product * length);
            return new(draw.Fill(size, () => draw.From(0, labels - 1)), shape, draw.OneOf(ScalarType.Int64, ScalarType.Int32));
        }

        long[] scored = [count, .. wants.Task == PlainTask.Binary ? [] : new[] { (long)classes }, .. further];
        var (number, types) = draw.OneOf(Kinds(draw, wants));
        var scores = wants.Untied ? Distinct(draw, count, classes, places) : draw.Fill(count * classes * places, number);
        return new(scores, scored, draw.OneOf(types));
    }

    /// <summary>Probabilities, probabilities with ties, and logits; each number is exact in each of its dtypes.</summary>
    private static (Func<double> Number, ScalarType[] Types)[] Kinds(Draw draw, ClassifiedWants wants)
    {
        ScalarType[] wide = [ScalarType.Float32, ScalarType.Float32, ScalarType.Float64];
        ScalarType[] all = wants.Half ? [.. wide, ScalarType.Float16, ScalarType.BFloat16] : wide;
        return [(() => draw.From(0, 256) / 256.0, all), (() => draw.From(0, 8) / 8.0, all), (() => draw.From(-320, 320) / 64.0, wide)];
    }

    /// <summary>Scores of which no two classes of an element have the same.</summary>
    private static double[] Distinct(Draw draw, int count, int classes, int places)
    {
        var scores = new double[count * classes * places];
        for (var element = 0; element < count * places; element++)
        {
            var order = Enumerable.Range(0, classes).OrderBy(_ => draw.From(0, 1 << 20)).ToArray();
            for (var label = 0; label < classes; label++)
            {
                scores[(((element / places * classes) + label) * places) + (element % places)] = ((order[label] * 8) + draw.From(0, 7)) / 64.0;
            }
        }

        return scores;
    }
}

internal enum PlainTask
{
    Binary,
    Multiclass,
    Multilabel,
}

/// <summary>What samples a metric can take.</summary>
/// <param name="Task">The task.</param>
internal sealed record ClassifiedWants(PlainTask Task)
{
    /// <summary>Labels are predictions, too.</summary>
    public bool Labels { get; init; } = true;

    /// <summary>There has to be a further dimension.</summary>
    public bool Further { get; init; }

    /// <summary>There must be no further dimension.</summary>
    public bool NoFurther { get; init; }

    /// <summary>The scores of an element have to differ, and be no logits.</summary>
    public bool Untied { get; init; }

    public bool CanIgnore { get; init; } = true;

    /// <summary>Scores of 16 bits are taken.</summary>
    public bool Half { get; init; } = true;
}
