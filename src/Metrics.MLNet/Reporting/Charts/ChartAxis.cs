using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics.MLNet;

/// <summary>One direction of a drawing: what lies where, as a part of its length from 0 to 1.</summary>
/// <param name="title">What the axis shows; empty if that is plain.</param>
internal abstract class ChartAxis(string title)
{
    public string Title { get; } = title;

    /// <summary>The places that carry a text.</summary>
    public abstract IEnumerable<(double Place, string Text)> Ticks { get; }

    /// <summary>The axis as an encoding of Vega-Lite.</summary>
    /// <param name="field">The field of the data that it shows.</param>
    public abstract JsonObject Describe(string field);
}

/// <summary>An axis of numbers.</summary>
internal sealed class NumberAxis : ChartAxis
{
    private const int MostTicks = 6;

    /// <summary>Numbers that differ by less, relative to their size, are the same as far as double precision can draw them.</summary>
    private const double Resolution = 1e-12;

    private readonly double first;
    private readonly double last;
    private readonly double step;

    private NumberAxis(string title, double lowest, double highest, double leastStep = 0)
        : base(title)
    {
        step = Math.Max(leastStep, StepOf(highest - lowest));
        first = Math.Floor(lowest / step) * step;
        last = Math.Ceiling(highest / step) * step;
    }

    public override IEnumerable<(double Place, string Text)> Ticks =>
        TickValues.Select(value => (Place(value), value.ToString("G6", CultureInfo.InvariantCulture)));

    private IEnumerable<double> TickValues => Enumerable.Range(0, (int)Math.Round((last - first) / step) + 1).Select(i => first + (i * step));

    public static NumberAxis Unit(string title) => new(title, 0, 1);

    /// <summary>An axis that reaches over all values; from 0 to 1 if there are none.</summary>
    public static NumberAxis Over(string title, IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        if (finite.Count == 0)
        {
            return Unit(title);
        }

        var (lowest, highest) = (finite.Min(), finite.Max());
        var size = Math.Max(Math.Abs(lowest), Math.Abs(highest));
        var margin = highest - lowest > Resolution * size ? 0 : Math.Max(0.5, 0.1 * size);
        return new(title, lowest - margin, highest + margin);
    }

    /// <summary>An axis on which bars of these lengths stand; from 0 to 1 if none has a length.</summary>
    public static NumberAxis FromZero(string title, IEnumerable<double> values)
    {
        var lengths = values.Where(value => double.IsFinite(value) && value != 0).ToList();
        return lengths.Count == 0 ? Unit(title) : Over(title, lengths.Append(0));
    }

    /// <summary>An axis of whole numbers from 0 on.</summary>
    public static NumberAxis Steps(string title, int count) => new(title, 0, Math.Max(1, count - 1), leastStep: 1);

    public double Place(double value) => (value - first) / (last - first);

    public override JsonObject Describe(string field) => new()
    {
        ["field"] = field,
        ["type"] = "quantitative",
        ["title"] = Title,
        ["scale"] = new JsonObject { ["domain"] = new JsonArray(first, last) },
        ["axis"] = new JsonObject { ["values"] = new JsonArray([.. TickValues.Select(value => (JsonNode)value)]) },
    };

    /// <summary>The smallest of 1, 2, 5, 10, … times a power of ten with which a few ticks cover the range.</summary>
    private static double StepOf(double range)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / MostTicks)));
        return new[] { 1.0, 2, 5, 10 }.Select(factor => factor * power).First(step => range / step <= MostTicks);
    }
}

/// <summary>An axis with equal room for each of some names.</summary>
internal sealed class NameAxis(IReadOnlyList<string> names, string title = "") : ChartAxis(title)
{
    public override IEnumerable<(double Place, string Text)> Ticks => names.Select((name, i) => (Start(i) + (Room / 2), name));

    /// <summary>The part of the axis that one name has.</summary>
    public double Room => 1.0 / Math.Max(names.Count, 1);

    public double Start(int index) => index * Room;

    public override JsonObject Describe(string field) => new()
    {
        ["field"] = field,
        ["type"] = "nominal",
        ["title"] = Title.Length > 0 ? Title : null,
        // Names without a value have their place, too.
        ["scale"] = new JsonObject { ["domain"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) },
    };
}
