using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Draws tables of HTML.</summary>
internal static class HtmlTable
{
    /// <summary>Notebooks have styles of their own, bright and dark; what is set here holds in each, and on a plain page.</summary>
    private const string Left = "text-align: left; white-space: pre; padding: 0.15em 0.8em 0.15em 0";
    private const string Right = "text-align: right; white-space: nowrap; padding: 0.15em 0 0.15em 1.2em";

    /// <param name="lines">The head and the lines below it.</param>
    /// <param name="namedColumns">How many columns hold names, which stand to the left; numbers stand to the right.</param>
    /// <param name="foot">What stands below the table, if anything.</param>
    public static XElement Of(IReadOnlyList<string[]> lines, int namedColumns, string? foot = null) => new(
        "table",
        new XAttribute("style", "border-collapse: collapse; font-variant-numeric: tabular-nums"),
        new XElement("thead", Row("th", lines[0], namedColumns)),
        new XElement("tbody", lines.Skip(1).Select(line => Row("td", line, namedColumns))),
        foot is null ? null : new XElement("tfoot", new XElement("tr", new XElement("td", new XAttribute("colspan", lines[0].Length), new XAttribute("style", Left), foot))));

    private static XElement Row(string cell, IEnumerable<string> texts, int namedColumns) =>
        new("tr", texts.Index().Select(text => new XElement(cell, new XAttribute("style", text.Index < namedColumns ? Left : Right), OneLine.Of(text.Item))));
}
