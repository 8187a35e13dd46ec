namespace Metrics;

/// <summary>A result of more than one tensor: a curve, named values.</summary>
public interface IMetricResult
{
    /// <summary>The tensors of the result, each under its name.</summary>
    IEnumerable<KeyValuePair<string, Tensor>> Tensors { get; }

    /// <summary>Returns the same result with each tensor replaced.</summary>
    /// <param name="transform">Called once for each tensor.</param>
    IMetricResult Map(Func<Tensor, Tensor> transform);
}
