using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>A tracker: values of batches and of steps, and the best step.</summary>
internal sealed class TrackerCheck : ICaseCheck
{
    public void Run(GoldenCase golden, Device device)
    {
        switch (MetricConstruction.Make(golden.File.Metric, golden.Args, golden.Error))
        {
            case null:
                break;
            case MetricTracker<TensorPair, Tensor> tracker:
                Run(golden, tracker, device);
                break;
            case MetricTracker<TensorPair, NamedResults> tracker:
                Run(golden, tracker, device);
                break;
            case var other:
                throw CaseEndedException.NotImplemented($"a tracker that is a {other.GetType()}");
        }
    }

    private static void Run<TResult>(GoldenCase golden, MetricTracker<TensorPair, TResult> tracker, Device device)
        where TResult : class
    {
        using (tracker)
        {
            tracker.To(device);
            if (golden.Error is { } error)
            {
                RunToError(tracker, error, device);
                return;
            }

            using var warnings = new WarningCount();
            var comparison = new ResultComparison(golden.Tolerance);
            RunSteps(golden, tracker, comparison, device);
            comparison.Check(golden.Property("compute")!.Value, tracker.Compute(), "compute");
            CheckSteps(golden, tracker, comparison);
            CheckBest(golden, tracker, comparison);
            warnings.Check(golden);
        }
    }

    private static void RunSteps<TResult>(GoldenCase golden, MetricTracker<TensorPair, TResult> tracker, ResultComparison comparison, Device device)
        where TResult : class
    {
        var batches = new Queue<JsonElement>(golden.Batches);
        var forward = new Queue<JsonElement>(golden.Property("forward")!.Value.EnumerateArray());
        var values = golden.Property("compute_each_step")!.Value.EnumerateArray();
        foreach (var (step, (count, expected)) in golden.Property("steps")!.Value.EnumerateArray().Zip(values).Index())
        {
            tracker.Increment();
            for (var i = 0; i < count.GetInt32(); i++)
            {
                comparison.Check(forward.Dequeue(), tracker.Forward(BatchReader.TensorPair(batches.Dequeue(), device)), $"forward in step {step}");
            }

            comparison.Check(expected, tracker.Compute(), $"compute in step {step}");
        }
    }

    private static void CheckSteps<TResult>(GoldenCase golden, MetricTracker<TensorPair, TResult> tracker, ResultComparison comparison)
        where TResult : class
    {
        comparison.Check(golden.Property("n_steps")!.Value, (long)tracker.StepCount, "n_steps");
        comparison.Check(golden.Property("compute_all")!.Value, Stacked(tracker.ComputeAll()), "compute_all");
    }

    /// <summary>The reference stacks the values of the steps.</summary>
    private static object Stacked<TResult>(IReadOnlyList<TResult> values)
        where TResult : class
    {
        if (values is IReadOnlyList<Tensor> tensors)
        {
            return stack(tensors, 0);
        }

        var named = values.Cast<NamedResults>().ToList();
        return new NamedResults(named[0].Names.Select(name => new KeyValuePair<string, object>(name, stack(named.Select(value => value[name]), 0))));
    }

    private static void CheckBest<TResult>(GoldenCase golden, MetricTracker<TensorPair, TResult> tracker, ResultComparison comparison)
        where TResult : class
    {
        if (golden.Property("best_metric") is { ValueKind: JsonValueKind.Object } values)
        {
            foreach (var value in values.EnumerateObject())
            {
                CheckBest(value.Value, golden.Property("best_step")!.Value.GetProperty(value.Name), tracker.FindBest(value.Name), comparison);
            }
        }
        else
        {
            CheckBest(golden.Property("best_metric"), golden.Property("best_step"), tracker.FindBest(), comparison);
        }
    }

    private static void CheckBest(JsonElement? value, JsonElement? step, BestStep? best, ResultComparison comparison)
    {
        if (value is not { ValueKind: not JsonValueKind.Null } || best is null)
        {
            if (best is not null || value is { ValueKind: not JsonValueKind.Null })
            {
                throw CaseEndedException.Failed($"best step: expected {value?.GetRawText() ?? "none"}; got {best?.ToString() ?? "none"}");
            }

            return;
        }

        comparison.Check(value.Value, tensor(best.Value, dtype: ScalarType.Float64), "best_metric");
        comparison.Check(step!.Value, (long)best.Step, "best_step");
    }

    /// <summary>The recorded errors are those of calls before the first step.</summary>
    private static void RunToError<TResult>(MetricTracker<TensorPair, TResult> tracker, ExpectedError error, Device device)
        where TResult : class
    {
        if (!error.IsExplicit)
        {
            return;
        }

        try
        {
            switch (error.Stage)
            {
                case "update":
                    tracker.Update(new TensorPair(zeros(1, device: device), zeros(1, device: device)));
                    break;
                case "compute":
                    tracker.Compute();
                    break;
                case "compute_all":
                    tracker.ComputeAll();
                    break;
                case "best_metric":
                    tracker.FindBest();
                    break;
            }
        }
        catch (Exception exception)
        {
            error.Check(exception, error.Stage);
            return;
        }

        error.CheckMissing();
    }
}
