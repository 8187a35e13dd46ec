namespace Metrics.Tests.Properties;

/// <summary>Classification metrics take labels of every integer dtype for the same.</summary>
internal sealed class LabelsOfAnyIntegerTypeAreTheSame : IMetricProperty
{
    private static readonly ScalarType[] Types = [ScalarType.Byte, ScalarType.Int8, ScalarType.Int16, ScalarType.Int32];

    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create();
        if (metric is not (IConfigured<ClassificationOptions> and Metric<TensorPair>))
        {
            return;
        }

        var expected = metric.Fed(@case.Batches()).ComputeUntyped();
        foreach (var type in Types)
        {
            using var other = @case.Create().Fed(@case.Batches().Select(batch => (TInput)(object)Convert((TensorPair)(object)batch, type)));
            Values.AreEqual(expected, other.ComputeUntyped());
        }
    }

    private static TensorPair Convert(TensorPair pair, ScalarType type) =>
        new(pair.Preds.is_floating_point() ? pair.Preds : pair.Preds.to(type), pair.Target.to(type));
}
