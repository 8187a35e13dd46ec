using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public interface ITrialRunner : IDisposable
{
    Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct);
}

public class TrialSettings
{
    public int TrialId { get; set; }

    public Parameter Parameter { get; set; }
}

public class TrialResult
{
    public TrialSettings TrialSettings { get; set; }

    public ITransformer Model { get; set; }

    public double Loss { get; set; }

    public double Metric { get; set; }

    public double DurationInMilliseconds { get; set; }
}

/// <summary>Tries random points of the search space, after its default; the real one searches by what the trials before have shown.</summary>
public class AutoMLExperiment(MLContext context, AutoMLExperiment.AutoMLExperimentSettings settings)
{
    private Func<IServiceProvider, ITrialRunner> _runner;
    private int _maxModels = 1;

    public AutoMLExperiment AddSearchSpace(string key, SearchSpace.SearchSpace searchSpace)
    {
        settings.SearchSpace[key] = searchSpace;
        return this;
    }

    public AutoMLExperiment SetMaxModelToExplore(int maxModel)
    {
        _maxModels = maxModel;
        return this;
    }

    public AutoMLExperiment SetTrialRunner<TTrialRunner>(Func<IServiceProvider, TTrialRunner> factory)
        where TTrialRunner : class, ITrialRunner
    {
        _runner = factory;
        return this;
    }

    public TrialResult Run() => RunAsync().GetAwaiter().GetResult();

    public async Task<TrialResult> RunAsync(CancellationToken ct = default)
    {
        var random = new Random(settings.Seed ?? 0);
        var point = settings.SearchSpace.Default;
        TrialResult best = null;
        for (var trial = 0; trial < _maxModels; trial++)
        {
            using var runner = _runner(new Services(context));
            var result = await runner.RunAsync(new() { TrialId = trial, Parameter = settings.SearchSpace.SampleFromFeatureSpace(point) }, ct).ConfigureAwait(false);
            best = best is null || result.Loss < best.Loss ? result : best;
            point = Array.ConvertAll(point, _ => random.NextDouble());
        }

        return best ?? throw new TimeoutException("Training time finished without completing a successful trial.");
    }

    public class AutoMLExperimentSettings
    {
        public int? Seed { get; set; }

        public SearchSpace.SearchSpace SearchSpace { get; set; } = new();
    }

    private sealed class Services(MLContext context) : IServiceProvider
    {
        public object GetService(Type serviceType) => serviceType == typeof(MLContext) ? context : null;
    }
}

public static class AutoMLExperimentExtension
{
    public static AutoMLExperiment SetPipeline(this AutoMLExperiment experiment, SweepablePipeline pipeline) =>
        experiment.AddSearchSpace("_pipeline_", pipeline.SearchSpace);
}
