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

    private readonly IReadOnlyList<string> names = OneLine.Distinct(names);
    private readonly IReadOnlyList<string> texts = [.. values.Select(TextOf)];

    private int Size => Math.Clamp(CellSize * names.Count, SvgPlot.DefaultHeight, MostSize);

    private double Highest => values.Where(value => double.IsFinite(value) && value > 0).DefaultIfEmpty(1).Max();

    /// <summary>Whether the numbers are written into the cells.</summary>
    private bool HasTexts
    {
        get
        {
            var room = (double)Size / Math.Max(names.Count, 1);
            return SvgLabels.WidestOf(texts) < room && SvgLabels.FontSize < room;
        }
    }

    private protected override JsonObject Describe()
    {
        var shades = new JsonObject
        {
            ["field"] = "value",
            ["type"] = "quantitative",
            ["title"] = null,
            ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, Highest), ["range"] = new JsonArray("#ffffff", LineStyles.First), ["interpolate"] = "rgb" },
        };
        var layers = new JsonArray(new JsonObject { ["mark"] = "rect", ["encoding"] = new JsonObject { ["color"] = shades } });
        if (HasTexts)
        {
            var white = new JsonObject { ["test"] = FormattableString.Invariant($"datum.value > {SvgPlot.StrengthForWhite * Highest}"), ["value"] = "white" };
            layers.Add((JsonNode)new JsonObject
            {
                ["mark"] = "text",
                ["encoding"] = new JsonObject
                {
                    ["text"] = new JsonObject { ["field"] = "text", ["type"] = "nominal" },
                    ["color"] = new JsonObject { ["condition"] = white, ["value"] = "black" },
                },
            });
        }

        return new()
        {
            ["width"] = Size,
            ["height"] = Size,
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. Cells()]) },
            ["encoding"] = new JsonObject { ["x"] = Columns.Describe("column"), ["y"] = Rows.Describe("row") },
            ["layer"] = layers,
        };
    }

    private NameAxis Columns => new(names, x);

    private NameAxis Rows => new(names, y);

    private protected override XElement Draw()
    {
        var plot = new SvgPlot(Title, Columns, Rows, Size, Size);
        var (hasTexts, highest) = (HasTexts, Highest);
        for (var i = 0; i < values.Count; i++)
        {
            plot.AddCell(i / names.Count, i % names.Count, hasTexts ? texts[i] : string.Empty, values[i] / highest);
        }

        return plot.Finish();
    }

    /// <summary>Counts in full, shares with three decimals.</summary>
    private static string TextOf(double value) => value.ToString(Math.Abs(value) < 1e9 ? "0.###" : "G4", CultureInfo.InvariantCulture);

    private IEnumerable<JsonNode> Cells() =>
        values.Select((value, i) => new JsonObject
        {
            ["row"] = names[i / names.Count],
            ["column"] = names[i % names.Count],
            ["value"] = double.IsFinite(value) ? value : null,
            ["text"] = texts[i],
        });
}
