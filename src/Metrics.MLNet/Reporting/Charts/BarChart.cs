using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>A bar, from 0 to its value; only a name where the value is not finite.</summary>
/// <param name="Name">What stands beside it.</param>
/// <param name="Value">Its length.</param>
/// <param name="Interval">The bounds that are drawn over it.</param>
internal sealed record ChartBar(string Name, double Value, Interval? Interval)
{
    public string Text => ResultLines.Number(Value);

    /// <summary>The ends of what is drawn.</summary>
    public IEnumerable<double> Ends => Interval is { } interval ? [Value, interval.Lower, interval.Upper] : [Value];
}

/// <summary>Horizontal bars, one below the other.</summary>
internal sealed class BarChart : Chart
{
    private const int BarHeight = 36;

    private readonly IReadOnlyList<ChartBar> bars;

    public BarChart(string title, IReadOnlyList<ChartBar> bars)
        : base(title) =>
        this.bars = [.. bars.Zip(OneLine.Distinct(bars.Select(bar => bar.Name)), (bar, name) => bar with { Name = name, Interval = Drawn(bar) })];

    private NumberAxis Values => NumberAxis.FromZero("value", bars.SelectMany(bar => bar.Ends));

    private NameAxis Names => new([.. bars.Select(bar => bar.Name)]);

    private protected override JsonObject Describe()
    {
        var y = Names.Describe("name");
        y["scale"]!["paddingInner"] = SvgPlot.GapBetweenBars;
        return new()
        {
            ["width"] = SvgPlot.DefaultWidth,
            ["height"] = new JsonObject { ["step"] = BarHeight },
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. bars.Select(Row)]) },
            ["encoding"] = new JsonObject { ["y"] = y },
            ["layer"] = new JsonArray(
                Layer(new() { ["type"] = "bar", ["color"] = SvgPlot.BarColor }, ("x", Values.Describe("value"))),
                Layer(new() { ["type"] = "rule", ["strokeWidth"] = 2 }, ("x", Values.Describe("lower")), ("x2", new() { ["field"] = "upper" })),
                Bound("lower"),
                Bound("upper"),
                Layer(new() { ["type"] = "text", ["align"] = "left", ["dx"] = 8 }, ("x", new() { ["value"] = "width" }), ("text", new() { ["field"] = "text", ["type"] = "nominal" }))),
        };
    }

    private protected override XElement Draw()
    {
        var plot = new SvgPlot(Title, Values, Names, height: Math.Max(2, bars.Count) * BarHeight);
        foreach (var (index, bar) in bars.Index())
        {
            plot.AddBar(index, bar);
        }

        return plot.Finish();
    }

    /// <summary>The bounds, if they can be drawn.</summary>
    private static Interval? Drawn(ChartBar bar) => bar.Ends.All(double.IsFinite) ? bar.Interval : null;

    private JsonObject Bound(string field) =>
        Layer(new() { ["type"] = "tick", ["color"] = "black", ["thickness"] = 2, ["size"] = 8 }, ("x", Values.Describe(field)));

    private static JsonObject Layer(JsonObject mark, params ReadOnlySpan<(string Channel, JsonObject Definition)> encoding)
    {
        var channels = new JsonObject();
        foreach (var (channel, definition) in encoding)
        {
            channels[channel] = definition;
        }

        return new() { ["mark"] = mark, ["encoding"] = channels };
    }

    private static JsonNode Row(ChartBar bar) => new JsonObject
    {
        ["name"] = bar.Name,
        ["value"] = double.IsFinite(bar.Value) ? bar.Value : null,
        ["text"] = bar.Text,
        ["lower"] = bar.Interval?.Lower,
        ["upper"] = bar.Interval?.Upper,
    };
}
