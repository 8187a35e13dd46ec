using System.Text.Json.Nodes;

namespace Metrics.Tests.Properties;

/// <summary>Retrieval metrics with documents of a few queries, whose documents come in all batches.</summary>
internal static class RetrievalCases
{
    private static readonly string[] Variants =
    [
        "{}", """{"ignore_index":2,"empty_target_action":"skip"}""", """{"top_k":3,"aggregation":"median"}""", """{"max_k":4,"adaptive_k":true}""", """{"gain":[0,3,7],"discount":"ln","ties":"worst_first"}""",
    ];

    public static IEnumerable<MetricCase> All =>
    [
        .. Registered(),
        Documents("RetrievalMap with a function", () => new RetrievalMap(new() { Aggregation = RetrievalAggregation.Custom(values => values.amax([0])) }), canBeSaved: false),
        Documents(
            "MetricCollection of retrieval metrics",
            () => new MetricCollection<RetrievalInput> { new RetrievalMap(), new RetrievalPrecision(new() { TopK = 2 }), new RetrievalNormalizedDcg(), new RetrievalDcg(RetrievalDcgOptions.MLNet) }),
    ];

    private static IEnumerable<MetricCase> Registered() =>
        from registration in MetricRegistry.All
        where registration.Type.IsAssignableTo(typeof(Metric<RetrievalInput>)) && !registration.Type.IsGenericType
        from variant in Variants
        let arguments = JsonNode.Parse(variant)!.AsObject()
        where arguments.All(argument => registration.ArgumentNames.Contains(argument.Key))
        select Documents($"{registration.Name}{variant}", () => (Metric<RetrievalInput>)registration.Create(arguments));

    private static MetricCase<RetrievalInput> Documents(string label, Func<Metric<RetrievalInput>> create, bool canBeSaved = true) =>
        new(label, create, seed => MetricCases.Batches(seed, Documents)) { CanBeSaved = canBeSaved };

    /// <summary>Scores of which no two are the same: the order of documents with the same score is that of the input.</summary>
    private static RetrievalInput Documents(long count, Generator generator) =>
        new(rand([count], generator: generator), rand([count], generator: generator).gt(0.5).to(ScalarType.Int64), (rand([count], generator: generator) * MetricCases.Classes).to(ScalarType.Int64));
}
