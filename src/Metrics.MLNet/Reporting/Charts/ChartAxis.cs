using System.Globalization;

namespace Metrics.MLNet;

/// <summary>One direction of a drawing: what lies where, as a part of its length from 0 to 1.</summary>
/// <param name="title">What the axis shows; empty if that is plain.</param>
internal abstract class ChartAxis(string title)
{
    public string Title { get; } = title;

    /// <summary>The places that carry a text.</summary>
    public abstract IEnumerable<(double Place, string Text)> Ticks { get; }
}

/// <summary>An axis of numbers.</summary>
internal sealed class NumberAxis : ChartAxis
{
    private const int MostTicks = 6;

    private readonly double first;
    private readonly double last;
    private readonly double step;

    private NumberAxis(string title, double lowest, double highest)
        : base(title)
    {
        step = StepOf(highest - lowest);
        first = Math.Floor(lowest / step) * step;
        last = Math.Ceiling(highest / step) * step;
    }

    public override IEnumerable<(double Place, string Text)> Ticks =>
        Enumerable.Range(0, (int)Math.Round((last - first) / step) + 1).Select(i =>
        {
            var value = first + (i * step);
            return (Place(value), value.ToString("G6", CultureInfo.InvariantCulture));
        });

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
        return lowest < highest ? new(title, lowest, highest) : new(title, lowest - 0.5, lowest + 0.5);
    }

    public double Place(double value) => (value - first) / (last - first);

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
}
