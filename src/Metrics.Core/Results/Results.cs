namespace Metrics;

/// <summary>What all results have in common, be they a single tensor or an <see cref="IMetricResult"/>.</summary>
internal static class Results
{
    public static TResult Map<TResult>(TResult result, Func<Tensor, Tensor> transform)
        where TResult : class =>
        result switch
        {
            Tensor tensor => (TResult)(object)transform(tensor),
            IMetricResult composite => (TResult)composite.Map(transform),
            _ => throw NotAResult(result),
        };

    /// <summary>The tensors of a result under names that start with the given one.</summary>
    public static IEnumerable<KeyValuePair<string, Tensor>> Tensors(string name, object result) =>
        result switch
        {
            Tensor tensor => [new(name, tensor)],
            IMetricResult composite => composite.Tensors.Select(part => new KeyValuePair<string, Tensor>($"{name}.{part.Key}", part.Value)),
            _ => throw NotAResult(result),
        };

    /// <summary>The single numbers of a result under names that start with the given one; of a curve there are none, however short it is.</summary>
    public static IEnumerable<KeyValuePair<string, double>> Scalars(string name, object result) =>
        result switch
        {
            Tensor tensor => tensor.NumberOfElements == 1 ? [new(name, tensor.ToDouble())] : [],
            NamedResults parts => parts.SelectMany(part => Scalars($"{name}.{part.Key}", part.Value)),
            _ => Tensors(name, result).Where(part => part.Value.dim() == 0).Select(part => new KeyValuePair<string, double>(part.Key, part.Value.ToDouble())),
        };

    public static void Dispose(object result)
    {
        foreach (var (_, tensor) in Tensors(string.Empty, result))
        {
            tensor.Dispose();
        }
    }

    private static InvalidOperationException NotAResult(object result) =>
        new($"A metric returns a Tensor or an {nameof(IMetricResult)}; got a {result.GetType().Name}.");
}
