using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>A bar, from 0 to its value.</summary>
/// <param name="Name">What stands beside it.</param>
/// <param name="Value">Its length.</param>
/// <param name="Interval">The bounds that are drawn over it.</param>
internal sealed record ChartBar(string Name, double Value, Interval? Interval);

/// <summary>Horizontal bars, one below the other.</summary>
internal sealed class BarChart(string title, IReadOnlyList<ChartBar> bars) : Chart(title)
{
    private const int BarHeight = 24;
    private const int BarGap = 12;

    private IEnumerable<ChartBar> Finite => bars.Where(bar => double.IsFinite(bar.Value));

    private protected override JsonObject Describe()
    {
        var y = new JsonObject { ["field"] = "name", ["type"] = "nominal", ["title"] = null, ["sort"] = null };
        return new()
        {
            ["width"] = SvgPlot.DefaultWidth,
            ["height"] = new JsonObject { ["step"] = BarHeight },
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. Finite.Select(Row)]) },
            ["encoding"] = new JsonObject { ["y"] = y },
            ["layer"] = new JsonArray(
                Layer("bar", new JsonObject { ["x"] = Field("value") }),
                Layer("rule", new JsonObject { ["x"] = Field("lower"), ["x2"] = new JsonObject { ["field"] = "upper" } })),
        };
    }

    private protected override XElement Draw()
    {
        var ends = Finite.SelectMany(bar => bar.Interval is { } interval ? [bar.Value, interval.Lower, interval.Upper] : new[] { bar.Value });
        var names = new NameAxis([.. Finite.Select(bar => bar.Name)]);
        var plot = new SvgPlot(Title, NumberAxis.Over("value", ends.Append(0)), names, height: Math.Max(2, Finite.Count()) * (BarHeight + BarGap));
        foreach (var (index, bar) in Finite.Index())
        {
            plot.AddBar(index, bar);
        }

        return plot.Finish();
    }

    private static JsonObject Field(string name) => new() { ["field"] = name, ["type"] = "quantitative", ["title"] = "value" };

    private static JsonObject Layer(string mark, JsonObject encoding) => new() { ["mark"] = mark, ["encoding"] = encoding };

    private static JsonNode Row(ChartBar bar) => new JsonObject
    {
        ["name"] = bar.Name,
        ["value"] = bar.Value,
        ["lower"] = bar.Interval?.Lower,
        ["upper"] = bar.Interval?.Upper,
    };
}
