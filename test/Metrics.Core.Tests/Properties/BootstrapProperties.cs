namespace Metrics.Tests.Properties;

/// <summary>The replicates of a bootstrap, however they are had, are the values of copies that are each updated with the rows that were drawn.</summary>
internal sealed class ReplicatesAreThoseOfCopies : IMetricProperty
{
    /// <summary>So few rows that rows that are alike are not drawn together, which would take other draws.</summary>
    private const int Rows = 7;

    /// <summary>More replicates than are worked at side by side.</summary>
    private const int Replicates = 9;

    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        var batches = @case.Batches().Select(batch => batch.Select(arange(Math.Min(Rows, batch.Count), device: TestDevice.Current))).ToList();
        foreach (var (strategy, count) in new[] { (SamplingStrategy.Poisson, batches.Count), (SamplingStrategy.Multinomial, batches.Count), (SamplingStrategy.Poisson, 0) })
        {
            var expected = Replicated(new Copied<TInput>(@case.Create()), batches.Take(count), strategy);
            var actual = Replicated(@case.Create(), batches.Take(count), strategy);

            Assert.AreEqual(expected.Failure?.GetType(), actual.Failure?.GetType(), $"{strategy}: {expected.Failure?.Message} {actual.Failure?.Message}");
            Assert.HasCount(expected.Values.Length, actual.Values);
            foreach (var (value, other) in expected.Values.Zip(actual.Values))
            {
                Values.AreEqual(value, other, tolerance: 1e-6);
            }
        }
    }

    /// <summary>The values of all replicates; some have none, because they differ in shape or a metric was not started.</summary>
    private static (Tensor[] Values, Exception? Failure) Replicated<TInput>(Metric<TInput> metric, IEnumerable<TInput> batches, SamplingStrategy strategy)
        where TInput : class, IMetricInput<TInput>
    {
        using var bootstrap = new BootStrapper<TInput>(metric, new() { NumBootstraps = Replicates, Mean = false, Std = false, Raw = true, SamplingStrategy = strategy });
        bootstrap.To(TestDevice.Current);
        try
        {
            bootstrap.Fed(batches);
            return ([.. Values.Of(bootstrap.Compute()).Select(part => part.Value)], null);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            return ([], failure);
        }
    }

    /// <summary>A metric around another one, of which a bootstrap knows nothing: it keeps copies.</summary>
    private sealed class Copied<TInput> : Metric<TInput, NamedResults>
        where TInput : class, IMetricInput<TInput>
    {
        private readonly Metric<TInput> metric;

        public Copied(Metric<TInput> metric) => this.metric = AddChild("metric", metric);

        protected override void UpdateState(TInput input) => metric.Update(input);

        protected override NamedResults ComputeState() => new(Values.Of(metric.ComputeUntyped()).Select(part => new KeyValuePair<string, object>(part.Key, part.Value)));

        protected override Metric CreateNew()
        {
            var copy = (Metric<TInput>)metric.Clone();
            copy.Reset();
            return new Copied<TInput>(copy);
        }
    }
}

/// <summary>Notes which metrics a bootstrap must copy.</summary>
internal sealed class CopiedMetrics : IMetricProperty
{
    public List<string> Names { get; } = [];

    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var bootstrap = new BootStrapper<TInput>(@case.Create(), new() { NumBootstraps = 2 });
        if (bootstrap.Children.Count > 1)
        {
            Names.Add(@case.ToString());
        }
    }
}
