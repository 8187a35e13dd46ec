using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Lines over two axes of numbers.</summary>
internal sealed class LineChart : Chart
{
    /// <summary>Lines of no more points show each: a line of a single one would not be seen.</summary>
    private const int MostMarked = 30;

    private readonly NumberAxis x;
    private readonly NumberAxis y;
    private readonly IReadOnlyList<ChartSeries> lines;

    public LineChart(string title, NumberAxis x, NumberAxis y, IReadOnlyList<ChartSeries> lines)
        : base(title)
    {
        (this.x, this.y) = (x, y);
        this.lines = ChartSeries.Drawn(lines);
    }

    private bool MarksPoints => lines.Where(line => !line.IsReference).All(line => line.Points.Count <= MostMarked);

    private protected override JsonObject Describe()
    {
        var layers = new JsonArray(new JsonObject { ["mark"] = "line" });
        if (MarksPoints)
        {
            layers.Add((JsonNode)new JsonObject
            {
                ["transform"] = new JsonArray(new JsonObject { ["filter"] = "!datum.reference" }),
                ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1 },
            });
        }

        return new()
        {
            ["width"] = SvgPlot.DefaultWidth,
            ["height"] = SvgPlot.DefaultHeight,
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. lines.SelectMany(Rows)]) },
            ["encoding"] = new JsonObject
            {
                ["x"] = x.Describe("x"),
                ["y"] = y.Describe("y"),
                // The points of a curve have an order of their own: several can share one x.
                ["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" },
                ["color"] = Style((line, index) => LineStyles.ColorOf(line, index)),
                ["strokeDash"] = Style((line, index) => new JsonArray([.. Dashes(line, index).Select(length => (JsonNode)length)])),
            },
            ["layer"] = layers,
        };
    }

    private protected override XElement Draw()
    {
        var plot = new SvgPlot(Title, x, y);
        foreach (var (index, line) in lines.Index())
        {
            plot.AddLine(line, index, MarksPoints);
        }

        return plot.Finish();
    }

    /// <summary>An unbroken line is one dash without a gap here.</summary>
    private static int[] Dashes(ChartSeries line, int index) => LineStyles.DashesOf(line, index) is { Length: > 0 } dashes ? dashes : [1, 0];

    /// <summary>What tells the lines apart, in an order that does not depend on which of them have points, with all of them in the legend.</summary>
    private JsonObject Style(Func<ChartSeries, int, JsonNode> styleOf) => new()
    {
        ["field"] = "series",
        ["type"] = "nominal",
        ["title"] = null,
        ["scale"] = new JsonObject
        {
            ["domain"] = new JsonArray([.. lines.Select(line => (JsonNode)line.Name)]),
            ["range"] = new JsonArray([.. lines.Select(styleOf)]),
        },
        ["legend"] = new JsonObject { ["symbolType"] = "stroke", ["symbolLimit"] = 0 },
    };

    private static IEnumerable<JsonNode> Rows(ChartSeries line) =>
        line.Points.Select((point, order) => new JsonObject
        {
            ["x"] = point.X,
            ["y"] = point.Y,
            ["order"] = order,
            ["series"] = line.Name,
            ["reference"] = line.IsReference,
        });
}
