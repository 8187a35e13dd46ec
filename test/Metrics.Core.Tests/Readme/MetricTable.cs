using System.Text;

namespace Metrics.Tests.Readme;

/// <summary>The table of the README, made from the registry.</summary>
internal static class MetricTable
{
    private const string Aggregation = "Aggregation";
    private const string Composed = "Wrappers and collections";

    private static readonly string[] Tasks = ["Binary", "Multiclass", "Multilabel"];

    /// <summary>Domains that are known by the base classes, inputs or arguments of their metrics.</summary>
    private static readonly (string Domain, Type[] Types)[] Families =
    [
        ("Clustering", [typeof(IConfigured<ExtrinsicClusteringOptions>), typeof(IConfigured<IntrinsicClusteringOptions>)]),
        ("Nominal", [typeof(IConfigured<NominalOptions>), typeof(IConfigured<FleissKappaOptions>)]),
        ("Shape", [typeof(IConfigured<ProcrustesDisparityOptions>)]),
        ("Segmentation", [typeof(SegmentationMetric<>)]),
        ("Detection", [typeof(Metric<DetectionInput>), typeof(PanopticQualityMetric)]),
        ("Retrieval", [typeof(Metric<RetrievalInput>)]),
        ("Text", [typeof(Metric<TextPair>), typeof(Metric<SquadPair>), typeof(RegressionMetric<PerplexityOptions>)]),
    ];

    private static IEnumerable<MetricRegistration> BuiltIn => MetricRegistry.All.Where(registration => registration.Type.Assembly == typeof(Metric).Assembly);

    /// <summary>The metrics with a formula of their own: neither aggregations nor made of metrics.</summary>
    public static IReadOnlyList<string> Formulas() => [.. BuiltIn.Where(registration => GroupOf(registration) is not (Aggregation or Composed)).Select(registration => registration.Name)];

    public static string Markdown()
    {
        var groups = BuiltIn.ToLookup(GroupOf);
        var text = new StringBuilder("| domain | metrics |\n|---|---|\n");
        foreach (var task in Tasks)
        {
            AddRow(text, $"{task} classification", groups[task].Select(registration => registration.Name[task.Length..]));
        }

        foreach (var group in (string[])["Regression", .. Families.Select(family => family.Domain), Aggregation, Composed])
        {
            AddRow(text, group, groups[group].Select(registration => registration.Name));
        }

        return text.ToString();
    }

    private static string GroupOf(MetricRegistration registration) =>
        Array.Find(Tasks, task => registration.Name.StartsWith(task, StringComparison.Ordinal) && !IsComposed(registration))
        ?? (IsComposed(registration) ? Composed
            : typeof(Metric<WeightedValue>).IsAssignableFrom(registration.Type) ? Aggregation
            : Array.Find(Families, family => family.Types.Any(type => IsA(registration.Type, type))).Domain ?? "Regression");

    /// <summary>Whether a type is of another one, which may be a generic type without its arguments.</summary>
    private static bool IsA(Type type, Type other) =>
        other.IsAssignableFrom(type) || (type.BaseType is { } parent && ((parent.IsGenericType && parent.GetGenericTypeDefinition() == other) || IsA(parent, other)));

    /// <summary>Wrappers and collections take metrics, not only options.</summary>
    private static bool IsComposed(MetricRegistration registration) =>
        registration.Type.IsGenericType || !typeof(IConfigured<MetricOptions>).IsAssignableFrom(registration.Type);

    private static void AddRow(StringBuilder text, string domain, IEnumerable<string> names) =>
        text.Append("| ").Append(domain).Append(" | ").AppendJoin(", ", names).Append(" |\n");
}
