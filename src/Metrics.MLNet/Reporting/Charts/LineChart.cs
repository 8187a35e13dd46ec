using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Lines over two axes of numbers.</summary>
/// <param name="title">What stands above the chart.</param>
/// <param name="x">What the horizontal axis shows.</param>
/// <param name="y">What the vertical axis shows.</param>
/// <param name="series">The lines.</param>
/// <param name="IsRate">Whether both axes go from 0 to 1.</param>
internal sealed class LineChart(string title, string x, string y, IReadOnlyList<ChartSeries> series, bool IsRate = false) : Chart(title)
{
    private protected override JsonObject Describe() => new()
    {
        ["width"] = SvgPlot.DefaultWidth,
        ["height"] = SvgPlot.DefaultHeight,
        ["data"] = new JsonObject { ["values"] = new JsonArray([.. series.SelectMany(Rows)]) },
        ["mark"] = new JsonObject { ["type"] = "line", ["clip"] = true },
        ["encoding"] = new JsonObject
        {
            ["x"] = Axis("x", x),
            ["y"] = Axis("y", y),
            // The points of a curve have an order of their own: several can share one x.
            ["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" },
            ["color"] = new JsonObject
            {
                ["field"] = "series",
                ["type"] = "nominal",
                ["title"] = null,
                ["sort"] = new JsonArray([.. series.Select(line => (JsonNode)line.Name)]),
            },
            ["strokeDash"] = new JsonObject { ["field"] = "reference", ["type"] = "nominal", ["legend"] = null },
        },
    };

    private protected override XElement Draw()
    {
        var points = series.SelectMany(line => line.Points).Where(point => point.IsFinite).ToList();
        var plot = new SvgPlot(
            Title,
            IsRate ? NumberAxis.Unit(x) : NumberAxis.Over(x, points.Select(point => point.X)),
            IsRate ? NumberAxis.Unit(y) : NumberAxis.Over(y, points.Select(point => point.Y)));
        foreach (var (index, line) in series.Index())
        {
            plot.AddLine(line, index);
        }

        return plot.Finish();
    }

    private JsonObject Axis(string field, string axisTitle)
    {
        var axis = new JsonObject { ["field"] = field, ["type"] = "quantitative", ["title"] = axisTitle };
        if (IsRate)
        {
            axis["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) };
        }
        else
        {
            axis["scale"] = new JsonObject { ["zero"] = false };
        }

        return axis;
    }

    private static IEnumerable<JsonNode> Rows(ChartSeries line) =>
        line.Points.Index().Where(entry => entry.Item.IsFinite).Select(entry => new JsonObject
        {
            ["x"] = entry.Item.X,
            ["y"] = entry.Item.Y,
            ["order"] = entry.Index,
            ["series"] = line.Name,
            ["reference"] = line.IsReference,
        });
}
