using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Draws results: a table of all rows and, where there are groups, one with a line for each.</summary>
internal static class ResultTable
{
    public static string AsText(EvaluationResult result)
    {
        var whole = TextTable.Draw(ResultLines.Of(result), namedColumns: 1) + ResultLines.RowCount(result) + Environment.NewLine;
        return result.Groups.Count == 0
            ? whole
            : whole + Environment.NewLine + TextTable.Draw(ResultLines.OfGroups(result), result.Groups[0].Key.Count);
    }

    public static string AsHtml(EvaluationResult result)
    {
        var whole = HtmlTable.Of(ResultLines.Of(result), namedColumns: 1, ResultLines.RowCount(result));
        return result.Groups.Count == 0
            ? whole.ToString()
            : new XElement("div", new XAttribute("style", "overflow-x: auto"), whole, new XElement("br"), HtmlTable.Of(ResultLines.OfGroups(result), result.Groups[0].Key.Count)).ToString();
    }
}
