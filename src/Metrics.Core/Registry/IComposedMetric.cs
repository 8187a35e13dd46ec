using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>A metric whose arguments hold other metrics: a wrapper or a collection.</summary>
internal interface IComposedMetric
{
    /// <summary>The arguments, with the metrics inside as their configurations.</summary>
    JsonObject DescribeArguments();
}
