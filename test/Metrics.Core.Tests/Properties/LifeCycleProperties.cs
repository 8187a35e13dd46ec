namespace Metrics.Tests.Properties;

internal sealed class ComputeHasNoSideEffect : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var watched = @case.Create();
        foreach (var batch in @case.Batches())
        {
            watched.Update(batch);
            Values.AreEqual(watched.ComputeUntyped(), watched.ComputeUntyped());
        }

        using var unwatched = @case.Create().Fed(@case.Batches());
        Values.AreEqual(unwatched.ComputeUntyped(), watched.ComputeUntyped());
    }
}

/// <summary>Without checks, good inputs give the same value.</summary>
internal sealed class ValidateArgsSkipsChecksAndNothingElse : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var checking = @case.Create();
        if (checking is not IConfigured<MetricOptions> { Options: var options } || checking.Children.Count > 0 || MetricRegistry.TryGet(checking.GetType().Name) is not { } registration)
        {
            return;
        }

        using var trusting = (Metric<TInput>)registration.CreateFrom(options with { ValidateArgs = false });
        trusting.To(checking.Device);
        foreach (var batch in @case.Batches())
        {
            Values.AreEqual(checking.ForwardUntyped(batch), trusting.ForwardUntyped(batch));
        }

        Values.AreEqual(checking.ComputeUntyped(), trusting.ComputeUntyped());
    }
}

/// <summary>What was seen in inference mode, as a validation loop has it, goes together with what was seen outside of it.</summary>
internal sealed class InferenceModeChangesNoValue : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        var batches = @case.Batches();
        using var outside = @case.Create().Fed([batches[0], batches[0], batches[1], batches[1], batches[2]]);
        using var metric = @case.Create();
        metric.Update(batches[0]);
        using (inference_mode())
        {
            metric.Update(batches[0]);
            metric.ForwardUntyped(batches[1]);
            metric.ComputeUntyped();
        }

        metric.Update(batches[1]);
        metric.ForwardUntyped(batches[2]);

        Values.AreEqual(outside.ComputeUntyped(), metric.ComputeUntyped(), tolerance: 1e-6);
    }
}

internal sealed class ForwardEqualsUpdate : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var updated = @case.Create().Fed(@case.Batches());
        using var forwarded = @case.Create();
        foreach (var batch in @case.Batches())
        {
            forwarded.ForwardUntyped(batch);
        }

        Assert.AreEqual(updated.UpdateCount, forwarded.UpdateCount);
        Values.AreEqual(updated.ComputeUntyped(), forwarded.ComputeUntyped(), tolerance: 1e-6);
    }
}

internal sealed class ForwardReturnsTheValueOfTheBatch : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create();
        var batch = @case.Batches()[0];
        var other = @case.Batches()[2];
        using var alone = @case.Create().Fed([batch]);

        Values.AreEqual(alone.ComputeUntyped(), metric.ForwardUntyped(batch));
        if (@case.IsFunctionOfSamples)
        {
            metric.ForwardUntyped(other);
            Values.AreEqual(alone.ComputeUntyped(), metric.ForwardUntyped(batch));
        }
    }
}

internal sealed class StatesSurviveTheCallersScope : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        Metric<TInput> metric;
        using (NewDisposeScope())
        {
            metric = @case.Create().Fed(@case.Batches());
            metric.ForwardUntyped(@case.Batches()[1]);
            metric.ComputeUntyped();
        }

        using (metric)
        {
            Assert.IsNotNull(metric.ComputeUntyped());
            metric.Fed(@case.Batches()).ComputeUntyped();
        }
    }
}

internal sealed class ResultsBelongToTheCallersScope : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        using var metric = @case.Create().Fed(@case.Batches());
        object computed, forwarded;
        using (NewDisposeScope())
        {
            computed = metric.ComputeUntyped();
            forwarded = metric.ForwardUntyped(@case.Batches()[0]);
        }

        Assert.IsTrue(Values.Of(computed).Concat(Values.Of(forwarded)).All(part => part.Value.IsInvalid));
        Assert.IsFalse(Values.Of(metric.ComputeUntyped()).Any(part => part.Value.IsInvalid));
    }
}

/// <summary>The leak test: live tensors do not grow with the number of rounds.</summary>
internal sealed class RoundsLeaveNoTensorsBehind : IMetricProperty
{
    private const int Rounds = 20;

    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        var batches = @case.Batches();
        using var metric = @case.Create();
        Round(@case, metric, batches);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        for (var i = 0; i < Rounds; i++)
        {
            Round(@case, metric, batches);
        }

        Assert.AreEqual(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static void Round<TInput>(MetricCase<TInput> @case, Metric<TInput> metric, IReadOnlyList<TInput> batches)
        where TInput : class, IMetricInput<TInput>
    {
        using var scope = NewDisposeScope();
        @case.Reset(metric);
        metric.Fed(batches).ComputeUntyped();
        metric.ForwardUntyped(batches[0]);
        using var clone = (Metric<TInput>)metric.Clone();
        if (clone.IsMergeable)
        {
            clone.Merge(metric);
        }

        clone.ComputeUntyped();
    }
}

/// <summary>The long leak test: a thousand rounds of what a training loop does.</summary>
internal sealed class AThousandRoundsLeaveNoTensorsBehind : IMetricProperty
{
    private const int Rounds = 1000;

    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        var batch = @case.Batches()[0];
        using var metric = @case.Create();
        var before = 0L;
        for (var round = 0; round <= Rounds; round++)
        {
            using var scope = NewDisposeScope();
            @case.Reset(metric);
            metric.Update(batch);
            metric.ComputeUntyped();
            if (round == 0)
            {
                before = Living(scope);
            }

            Assert.AreEqual(before, Living(scope), $"after {round} rounds");
        }
    }

    private static long Living(DisposeScope scope) => DisposeScopeManager.Statistics.ThreadTotalLiveCount - scope.DisposablesCount;
}
