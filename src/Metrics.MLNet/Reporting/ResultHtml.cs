using System.Globalization;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Draws results as a table of HTML.</summary>
internal static class ResultHtml
{
    public static string Draw(EvaluationResult result)
    {
        var lines = ResultLines.Of(result);
        var table = new XElement(
            "table",
            new XElement("thead", Row("th", lines[0])),
            new XElement("tbody", lines.Skip(1).Select(line => Row("td", line))),
            new XElement("tfoot", Row("td", [string.Create(CultureInfo.InvariantCulture, $"{result.RowCount} rows")])));
        return table.ToString();
    }

    /// <summary>Names to the left, with the indents of classes; numbers to the right.</summary>
    private static XElement Row(string cell, IEnumerable<string> texts) =>
        new("tr", texts.Index().Select(text => new XElement(
            cell, new XAttribute("style", text.Index == 0 ? "text-align: left; white-space: pre" : "text-align: right"), text.Item)));
}
