namespace Metrics.Tests.Properties;

/// <summary>Inputs of 16 bits give the value that the same numbers give in 32 bits, to the precision of 16 bits.</summary>
internal sealed class SixteenBitInputsGiveTheFloat32Value : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        foreach (var (dtype, tolerance) in new[] { (ScalarType.Float16, 2e-3), (ScalarType.BFloat16, 1.6e-2) })
        {
            var narrow = @case.Batches().Select(batch => Inputs.In(batch, dtype)).ToList();
            using var wideMetric = @case.Create().Fed(narrow.Select(batch => Inputs.In(batch, ScalarType.Float32)));
            using var narrowMetric = @case.Create().Fed(narrow);

            Values.AreEqual(wideMetric.ComputeUntyped(), narrowMetric.ComputeUntyped(), tolerance);
        }
    }
}

/// <summary>States kept in another dtype give the same value, to the precision of that dtype; so does a copy through a file.</summary>
internal sealed class StatesInAnotherDTypeKeepTheValue : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create();
        metric.SetDType(ScalarType.Float32);
        using var unchanged = @case.Create().Fed(@case.Batches());

        metric.Fed(@case.Batches().Take(2));
        metric.ForwardUntyped(@case.Batches()[2]);

        Values.AreEqual(unchanged.ComputeUntyped(), metric.ComputeUntyped(), tolerance: 1e-4);
        var states = metric.NamedStates().Select(state => state.Value.ToTensor()).Where(state => state.is_floating_point() && state.NumberOfElements > 0);
        Assert.IsTrue(states.All(state => state.dtype == ScalarType.Float32));
        using var clone = metric.Clone();
        Assert.AreEqual(ScalarType.Float32, clone.StateDType);
        Values.AreEqual(metric.ComputeUntyped(), clone.ComputeUntyped());
    }
}
