using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Draws tables of HTML.</summary>
internal static class HtmlTable
{
    /// <param name="lines">The head and the lines below it.</param>
    /// <param name="namedColumns">How many columns hold names, which stand to the left; numbers stand to the right.</param>
    /// <param name="foot">What stands below the table, if anything.</param>
    public static XElement Of(IReadOnlyList<string[]> lines, int namedColumns, string? foot = null) => new(
        "table",
        new XElement("thead", Row("th", lines[0], namedColumns)),
        new XElement("tbody", lines.Skip(1).Select(line => Row("td", line, namedColumns))),
        foot is null ? null : new XElement("tfoot", Row("td", [foot], namedColumns)));

    private static XElement Row(string cell, IEnumerable<string> texts, int namedColumns) =>
        new("tr", texts.Index().Select(text => new XElement(
            cell, new XAttribute("style", text.Index < namedColumns ? "text-align: left; white-space: pre" : "text-align: right"), text.Item)));
}
