using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>How the values of queries become one.</summary>
/// <remarks>In JSON it is <c>"mean"</c>, <c>"median"</c>, <c>"min"</c> or <c>"max"</c>. A function of your own cannot be saved.</remarks>
[JsonConverter(typeof(RetrievalAggregationJsonConverter))]
public sealed record RetrievalAggregation
{
    private readonly Func<Tensor, Tensor> reduce;

    private RetrievalAggregation(string? name, Func<Tensor, Tensor> reduce)
    {
        Name = name;
        this.reduce = reduce;
    }

    /// <summary>The mean of the queries. The default.</summary>
    public static RetrievalAggregation Mean { get; } = new("mean", values => values.mean([0]));

    /// <summary>The query in the middle; of an even number of queries the lower one of the two.</summary>
    public static RetrievalAggregation Median { get; } = new("median", LowerMedian);

    /// <summary>The worst query.</summary>
    public static RetrievalAggregation Min { get; } = new("min", values => values.amin([0]));

    /// <summary>The best query.</summary>
    public static RetrievalAggregation Max { get; } = new("max", values => values.amax([0]));

    /// <summary>The name in JSON; <see langword="null"/> for a function of your own.</summary>
    public string? Name { get; }

    internal static IEnumerable<RetrievalAggregation> Named => [Mean, Median, Min, Max];

    /// <summary>Reduces the values of the queries by a function of your own.</summary>
    /// <param name="reduce">
    /// Gets the values in float64, of shape [queries] or, for curves, [queries, K], and returns them with the first dimension
    /// reduced. It is not called where there is no query.
    /// </param>
    /// <example><code>using var metric = new RetrievalMap(new() { Aggregation = RetrievalAggregation.Custom(values => values.amax([0]) - values.amin([0])) });</code></example>
    public static RetrievalAggregation Custom(Func<Tensor, Tensor> reduce)
    {
        ArgumentNullException.ThrowIfNull(reduce);
        return new(null, reduce);
    }

    /// <summary>The name of the aggregation.</summary>
    public override string ToString() => Name ?? "custom";

    /// <summary>Reduces the first dimension; without a query the value is 0.</summary>
    internal Tensor Of(Tensor values) =>
        values.shape[0] == 0 ? zeros(values.shape[1..], dtype: values.dtype, device: values.device) : reduce(values);

    private static Tensor LowerMedian(Tensor values)
    {
        var (sorted, _) = values.sort(0);
        return sorted.select(0, (values.shape[0] - 1) / 2);
    }
}
