using System.Reflection;

namespace Metrics.Tests.Properties;

/// <summary>Where samples may weigh more or less than 1, the functional form computes what the class does of one batch, with weights and without.</summary>
internal sealed class FunctionalFormEqualsClass : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create();
        if (!WeightedInputs.Exist<TInput>() || FunctionalForms.Of(metric) is not { } form)
        {
            return;
        }

        var whole = WeightedInputs.Joined(@case.Batches());
        var counts = WeightedInputs.Counts(whole.Count);
        var weighted = whole.WithWeights(counts);
        if (!WeightedInputs.TryUpdate(metric, weighted))
        {
            if (form.TakesWeights())
            {
                Assert.Throws<ArgumentException>(() => form.Call(weighted, metric));
            }

            return;
        }

        Assert.IsTrue(form.TakesWeights(), $"{form.Name} has no sampleWeight.");
        Values.AreEqual(metric.ComputeUntyped(), form.Call(weighted, metric));
        Values.AreEqual(form.Call(whole.Repeated(counts), metric), form.Call(weighted, metric), tolerance: 1e-5);

        using var unweighted = @case.Create().Fed([whole]);
        Values.AreEqual(unweighted.ComputeUntyped(), form.Call(whole, metric));
        CheckSpecialWeights(form, whole, metric);
    }

    /// <summary>A sample of weight 0 is as if it were not there, and all samples of weight 1 are as without weights.</summary>
    private static void CheckSpecialWeights<TInput>(MethodInfo form, TInput whole, Metric<TInput> metric)
        where TInput : class, IMetricInput<TInput>
    {
        Values.AreEqual(form.Call(whole, metric), form.Call(whole.WithWeights(ones(whole.Count, device: TestDevice.Current)), metric), tolerance: 1e-6);
        var isThere = arange(whole.Count, device: TestDevice.Current).ne(2);
        Values.AreEqual(
            form.Call(whole.Select(isThere.nonzero().flatten()), metric), form.Call(whole.WithWeights(isThere.to(ScalarType.Float64)), metric), tolerance: 1e-6);
    }
}
