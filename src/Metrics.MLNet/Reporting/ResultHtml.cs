using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Draws results as tables of HTML.</summary>
internal static class ResultHtml
{
    public static string Draw(EvaluationResult result)
    {
        var whole = Table(ResultLines.Of(result), namedColumns: 1);
        whole.Add(new XElement("tfoot", Row("td", [ResultLines.RowCount(result)], namedColumns: 1)));
        return result.Groups.Count == 0
            ? whole.ToString()
            : new XElement("div", whole, Table(ResultLines.OfGroups(result), result.Groups[0].Key.Count)).ToString();
    }

    private static XElement Table(List<string[]> lines, int namedColumns) => new(
        "table",
        new XElement("thead", Row("th", lines[0], namedColumns)),
        new XElement("tbody", lines.Skip(1).Select(line => Row("td", line, namedColumns))));

    /// <summary>Names to the left, with the indents of classes; numbers to the right.</summary>
    private static XElement Row(string cell, IEnumerable<string> texts, int namedColumns) =>
        new("tr", texts.Index().Select(text => new XElement(
            cell, new XAttribute("style", text.Index < namedColumns ? "text-align: left; white-space: pre" : "text-align: right"), text.Item)));
}
