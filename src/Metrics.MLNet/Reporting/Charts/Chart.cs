using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>
/// A picture of results: as a Vega-Lite specification, which notebooks render, or as an SVG image or HTML page that needs
/// nothing else. <see cref="Charts"/> makes them.
/// </summary>
/// <example>
/// <code>
/// Charts.Roc(result.Results.Get&lt;RocCurve&gt;("BinaryRoc")).Save("roc.svg");
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.VegaLite])]
public abstract class Chart
{
    private const string Schema = "https://vega.github.io/schema/vega-lite/v5.json";

    private protected Chart(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = OneLine.Of(title);
    }

    /// <summary>What stands above the chart, in one line.</summary>
    public string Title { get; }

    /// <summary>The chart as a specification in JSON, Vega-Lite version 5, with its data in it.</summary>
    public string ToVegaLite()
    {
        var specification = Describe();
        specification.Insert(0, "$schema", Schema);
        specification.Insert(1, "title", Title);
        return specification.ToJsonString();
    }

    /// <summary>The chart as an SVG image.</summary>
    public string ToSvg() => Draw().ToString();

    /// <summary>The chart as an HTML page with the image in it; the page loads nothing from elsewhere.</summary>
    public string ToHtml()
    {
        var page = new XElement(
            "html",
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("title", Title)),
            new XElement("body", Draw()));
        return $"<!DOCTYPE html>{Environment.NewLine}{page}";
    }

    /// <summary>Writes the chart to a file.</summary>
    /// <param name="path">A file name that ends in <c>.svg</c>, <c>.html</c> or <c>.json</c> (Vega-Lite).</param>
    /// <exception cref="ArgumentException">The name ends in something else.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var text = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".SVG" => ToSvg(),
            ".HTML" => ToHtml(),
            ".JSON" => ToVegaLite(),
            var other => throw new ArgumentException($"Expected a file name that ends in .svg, .html or .json, got '{other}'.", nameof(path)),
        };
        File.WriteAllText(path, text);
    }

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    /// <summary>The Vega-Lite specification without schema and title.</summary>
    private protected abstract JsonObject Describe();

    private protected abstract XElement Draw();
}
