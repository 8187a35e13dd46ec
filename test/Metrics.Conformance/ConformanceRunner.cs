namespace Metrics.Conformance;

/// <summary>Repeats recorded cases and compares.</summary>
/// <param name="deviations">The cases in which something else is meant.</param>
/// <param name="device">The device that metrics and inputs lie on; the CPU if left out.</param>
public sealed class ConformanceRunner(Deviations deviations, Device? device = null)
{
    /// <summary>Repeats the cases of one file.</summary>
    public IReadOnlyList<CaseResult> Run(GoldenFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. deviations.Apply(file, [.. file.Cases.Select(RunCase)], RunCase)];

        CaseResult RunCase(GoldenCase golden) => Run(CheckOf(file), golden);
    }

    private CaseResult Run(ICaseCheck check, GoldenCase golden)
    {
        using var scope = NewDisposeScope();
        try
        {
            check.Run(golden, device ?? CPU);
            return new(golden.File.Path, golden.Id, Verdict.Passed, string.Empty);
        }
        catch (CaseEndedException end)
        {
            return new(golden.File.Path, golden.Id, end.Verdict, end.Message);
        }
        catch (Exception exception)
        {
            // Whatever it is, it is the outcome of this case and must not keep the others from running.
            return new(golden.File.Path, golden.Id, Verdict.Failed, exception.ToString());
        }
    }

    private static ICaseCheck CheckOf(GoldenFile file) => file.Path switch
    {
        "lifecycle/Metric.json" => new LifecycleCheck(),
        "lifecycle/States.json" => new StatesCheck(),
        "collection/MetricCollection.json" => new CollectionCheck(),
        "wrappers/BootStrapper.json" => new BootStrapperCheck(),
        "wrappers/MetricTracker.json" => new TrackerCheck(),
        "text/BERTScore.json" => new BertScoreCheck(),
        "classification/BinaryFairness.json" or "classification/BinaryGroupStatRates.json" => new GroupCheck(),
        "regression/ExplainedVariance.json" or "regression/R2Score.json" => new SquareSumCheck(),
        _ when file.Path.EndsWith("LogAUC.json", StringComparison.Ordinal) => new LogAucCheck(),
        _ => file.IsFunction ? new FunctionCheck() : new MetricCheck(),
    };
}
