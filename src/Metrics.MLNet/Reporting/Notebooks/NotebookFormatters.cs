namespace Metrics.MLNet;

/// <summary>How results and charts look in a notebook; found by the name of its method.</summary>
internal sealed class NotebookFormatters
{
    public const string Html = "text/html";
    public const string PlainText = "text/plain";
    public const string VegaLite = "application/vnd.vegalite.v5+json";

    private readonly object[] formatters =
    [
        new NotebookFormatter<EvaluationResult>(Html, result => result.ToHtml()),
        new NotebookFormatter<EvaluationResult>(PlainText, result => result.ToString()),
        new NotebookFormatter<CrossValidationSummary>(Html, summary => summary.ToHtml()),
        new NotebookFormatter<CrossValidationSummary>(PlainText, summary => summary.ToString()),
        new NotebookFormatter<Chart>(VegaLite, chart => chart.ToVegaLite()),
        new NotebookFormatter<Chart>(Html, chart => chart.ToSvg()),
        new NotebookFormatter<Chart>(PlainText, chart => chart.Title),
    ];

    /// <summary>The formatters; a notebook asks each whether it takes an object.</summary>
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}

/// <summary>Writes objects of one type in one format.</summary>
internal sealed class NotebookFormatter<T>(string mimeType, Func<T, string> format)
{
    public string MimeType { get; } = mimeType;

    /// <returns>Whether the object is of the type.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
        {
            return false;
        }

        writer.Write(format(value));
        return true;
    }
}
