using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>A metric: values of batches, the value of all, the functional form, warnings, and errors.</summary>
internal class MetricCheck : ICaseCheck
{
    public void Run(GoldenCase golden, Device device)
    {
        if (golden.Error is { } error)
        {
            RunToError(golden, error, device);
            return;
        }

        var warnings = new WarningCount();
        using (warnings)
        {
            RunBatchByBatch(golden, device);
            RunUpdatesOnly(golden, device);
            RunUpdateByUpdate(golden, device);
        }

        RunFunctional(golden, device);
        warnings.Check(golden);
        CheckTraits(golden, device);
    }

    /// <summary>Says how a result differs from the recorded value, or returns <see langword="null"/>.</summary>
    /// <param name="golden">The case.</param>
    /// <param name="expected">The recorded value.</param>
    /// <param name="actual">The result.</param>
    /// <param name="batches">What it is the result of.</param>
    protected virtual string? Difference(GoldenCase golden, JsonElement expected, object actual, IReadOnlyList<JsonElement> batches) =>
        new ResultComparison(golden.Tolerance).Difference(expected, actual);

    private void Check(GoldenCase golden, JsonElement expected, object actual, string what, IReadOnlyList<JsonElement>? batches = null)
    {
        if (Difference(golden, expected, actual, batches ?? golden.Batches) is { } difference)
        {
            throw CaseEndedException.Failed($"{what}: {difference}");
        }
    }

    /// <summary>Values of batches as they come, then the value of all.</summary>
    private void RunBatchByBatch(GoldenCase golden, Device device)
    {
        using var driver = Make(golden, device);
        if (golden.Property("forward") is { } forward)
        {
            foreach (var (i, (batch, expected)) in golden.Batches.Zip(forward.EnumerateArray()).Index())
            {
                Check(golden, expected, Try("forward", () => driver.Forward(batch)), $"forward of batch {i}", [batch]);
            }

            if (golden.Property("compute") is { } compute)
            {
                Check(golden, compute, Try("compute", driver.Compute), "compute");
            }
        }
    }

    /// <summary>
    /// What the metric says of its value. Wrappers say here what the metric inside says, where the reference says nothing; so it does
    /// in a file that is not about a class, but about the choice of one by its task. Of some metrics the reference does not say which
    /// direction is better. It calls metrics of labels differentiable, too; where no input is a floating-point number, there is
    /// nothing to back-propagate to.
    /// </summary>
    private static void CheckTraits(GoldenCase golden, Device device)
    {
        using var driver = Make(golden, device);
        var (file, metric) = (golden.File, driver.Metric);
        if (metric.Children.Count > 0 || MetricRegistry.TryGet(file.Metric) is null)
        {
            return;
        }

        if (file.Property("higher_is_better")?.GetBoolean() is { } higherIsBetter && higherIsBetter != metric.HigherIsBetter)
        {
            throw CaseEndedException.Failed($"expected {nameof(metric.HigherIsBetter)} to be {higherIsBetter}; got {metric.HigherIsBetter?.ToString() ?? "null"}");
        }

        var hasNumbers = golden.Batches.Any(HasNumbers);
        if (file.Property("is_differentiable")?.GetBoolean() is { } isDifferentiable && isDifferentiable != metric.IsDifferentiable && (hasNumbers || metric.IsDifferentiable))
        {
            throw CaseEndedException.Failed($"expected {nameof(metric.IsDifferentiable)} to be {isDifferentiable}; got {metric.IsDifferentiable}");
        }
    }

    /// <summary>Whether there are floating-point numbers anywhere in a batch.</summary>
    private static bool HasNumbers(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when GoldenTensor.Is(json) => GoldenTensor.Dtype(json) is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64,
        JsonValueKind.Object => json.EnumerateObject().Any(property => HasNumbers(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Any(HasNumbers),
        _ => GoldenTensor.IsNumber(json),
    };

    private void RunUpdatesOnly(GoldenCase golden, Device device)
    {
        if ((golden.Property("compute_after_update_only") ?? golden.Property("compute")) is { } expected)
        {
            using var driver = Make(golden, device);
            foreach (var batch in golden.Batches)
            {
                Try("update", () => driver.Update(batch));
            }

            Check(golden, expected, Try("compute", driver.Compute), "compute after updates");
        }
    }

    /// <summary>The value after each update, and, where it is recorded, after a reset and the first batch.</summary>
    private void RunUpdateByUpdate(GoldenCase golden, Device device)
    {
        if (golden.Property("update_compute") is not { } values)
        {
            return;
        }

        using var driver = Make(golden, device);
        foreach (var (i, (batch, expected)) in golden.Batches.Zip(values.EnumerateArray()).Index())
        {
            Try("update", () => driver.Update(batch));
            Check(golden, expected, Try("compute", driver.Compute), $"compute after update {i}", [.. golden.Batches.Take(i + 1)]);
        }

        if (golden.Property("after_reset_and_first_batch") is { } afterReset)
        {
            driver.Metric.Reset();
            driver.Update(golden.Batches[0]);
            Check(golden, afterReset, driver.Compute(), "compute after reset and the first batch", [golden.Batches[0]]);
        }
    }

    private void RunFunctional(GoldenCase golden, Device device)
    {
        if (golden.Property("functional") is { } expected)
        {
            using var driver = Make(golden, device);
            Check(golden, expected, Try("functional", () => FunctionalForm.Call(driver.Metric, golden, device)), "functional");
        }
    }

    private static void RunToError(GoldenCase golden, ExpectedError error, Device device)
    {
        if (MetricConstruction.Make(golden.File.Metric, golden.Args, error) is not { } metric)
        {
            return;
        }

        using var driver = MetricDriver.For(metric, device);
        var stage = "update";
        try
        {
            foreach (var batch in golden.Batches)
            {
                TakeIn(driver, batch, error);
            }

            stage = "compute";
            driver.Compute();
            stage = "functional";
            if (error.Stage == stage)
            {
                FunctionalForm.Call(metric, golden, device);
            }
        }
        catch (Exception exception) when (exception is not CaseEndedException)
        {
            error.Check(exception, stage == "update" && error.Stage == "forward" ? "forward" : stage);
            return;
        }

        error.CheckMissing();
    }

    private static void TakeIn(MetricDriver driver, JsonElement batch, ExpectedError error)
    {
        if (error.Stage == "forward")
        {
            driver.Forward(batch);
        }
        else
        {
            driver.Update(batch);
        }
    }

    private static MetricDriver Make(GoldenCase golden, Device device) =>
        MetricDriver.For(MetricConstruction.Make(golden.File.Metric, golden.Args, error: null)!, device);

    private static void Try(string stage, Action action) =>
        Try(stage, () =>
        {
            action();
            return true;
        });

    private static T Try<T>(string stage, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is not CaseEndedException)
        {
            throw CaseEndedException.Failed(ExpectedError.Describe(exception, stage));
        }
    }
}
