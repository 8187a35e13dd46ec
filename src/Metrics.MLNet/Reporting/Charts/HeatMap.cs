using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>A square of cells, the darker the higher their value.</summary>
/// <param name="title">What stands above the chart.</param>
/// <param name="x">What the columns are.</param>
/// <param name="y">What the rows are.</param>
/// <param name="names">The names of the rows, which are those of the columns, too.</param>
/// <param name="values">The values, row by row.</param>
internal sealed class HeatMap(string title, string x, string y, IReadOnlyList<string> names, IReadOnlyList<double> values) : Chart(title)
{
    /// <summary>A cell has room for a few digits, as long as the whole fits on a screen.</summary>
    private const int CellSize = 34;
    private const int MostSize = 900;

    private int Size => Math.Clamp(CellSize * names.Count, SvgPlot.DefaultHeight, MostSize);

    private protected override JsonObject Describe() => new()
    {
        ["width"] = Size,
        ["height"] = Size,
        ["data"] = new JsonObject { ["values"] = new JsonArray([.. Cells()]) },
        ["encoding"] = new JsonObject { ["x"] = Axis("column", x), ["y"] = Axis("row", y) },
        ["layer"] = new JsonArray(
            new JsonObject
            {
                ["mark"] = "rect",
                ["encoding"] = new JsonObject { ["color"] = new JsonObject { ["field"] = "value", ["type"] = "quantitative" } },
            },
            new JsonObject
            {
                ["mark"] = "text",
                ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "value", ["type"] = "quantitative", ["format"] = ".4~g" } },
            }),
    };

    private protected override XElement Draw()
    {
        var plot = new SvgPlot(Title, new NameAxis(names, x), new NameAxis(names, y), Size, Size);
        var highest = values.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var texts = values.Select(TextOf).ToList();
        var room = (double)Size / Math.Max(names.Count, 1);
        var hasRoom = SvgLabels.WidestOf(texts) < room && SvgLabels.FontSize < room;
        for (var i = 0; i < values.Count; i++)
        {
            plot.AddCell(i / names.Count, i % names.Count, hasRoom ? texts[i] : string.Empty, highest > 0 ? values[i] / highest : 0);
        }

        return plot.Finish();
    }

    /// <summary>Counts in full, shares with three decimals.</summary>
    private static string TextOf(double value) => value.ToString(Math.Abs(value) < 1e9 ? "0.###" : "G4", CultureInfo.InvariantCulture);

    private static JsonObject Axis(string field, string axisTitle) => new() { ["field"] = field, ["type"] = "nominal", ["title"] = axisTitle, ["sort"] = null };

    private IEnumerable<JsonNode> Cells() =>
        values.Select((value, i) => new JsonObject
        {
            ["row"] = names[i / names.Count],
            ["column"] = names[i % names.Count],
            ["value"] = double.IsFinite(value) ? value : null,
        });
}
