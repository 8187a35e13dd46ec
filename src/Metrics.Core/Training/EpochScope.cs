namespace Metrics;

/// <summary>One epoch of a loop: it begins with an empty metric, logs the values of batches, and at its end the value of all of them.</summary>
/// <remarks>
/// While it is open, only the scope updates the metric and what it is made of; to go on in the middle of an epoch, a state can be loaded.
/// Disposed before <see cref="Complete"/>, as when a batch throws, it logs no value of the epoch. What is logged are single numbers, also
/// those within named results and chosen points (<c>topic.BinaryAccuracy</c>); curves and values per class are no series.
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <typeparam name="TResult">What the metric computes.</typeparam>
public sealed class EpochScope<TInput, TResult> : IDisposable
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    private readonly Metric<TInput, TResult> metric;
    private readonly TrainingLoop loop;
    private readonly IMetricLog log;
    private readonly int logEverySteps;
    private readonly int number;
    private bool isOver;

    internal EpochScope(Metric<TInput, TResult> metric, TrainingLoop loop, IMetricLog log, int logEverySteps)
    {
        (this.metric, this.loop, this.log, this.logEverySteps) = (metric, loop, log, logEverySteps);
        number = loop.Begin();
    }

    /// <summary>Takes one batch in, and logs its value where it is its turn.</summary>
    /// <param name="input">The batch, on the metric's device.</param>
    /// <exception cref="ArgumentException">The batch is not one that the metric can take; the state is as it was.</exception>
    /// <exception cref="InvalidOperationException">The epoch is over.</exception>
    public void Step(TInput input)
    {
        ThrowIfOver();
        using var scope = NewDisposeScope();
        var step = loop.Steps;
        var value = TakeIn(input, isLogged: logEverySteps > 0 && step % logEverySteps == 0);
        loop.Steps++;
        if (value is not null)
        {
            Log(value, MetricLogLevel.Step, step);
        }
    }

    /// <summary>Ends the epoch: computes the value of all its batches, over all workers where there are several, and logs it.</summary>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="InvalidOperationException">The epoch is over.</exception>
    public TResult Complete()
    {
        ThrowIfOver();
        var value = metric.Compute();
        Log(value, MetricLogLevel.Epoch, loop.Steps);
        Dispose();
        return value;
    }

    /// <summary>Ends the epoch. The metric keeps what it has seen until the next one begins.</summary>
    public void Dispose()
    {
        if (!isOver)
        {
            isOver = true;
            loop.IsOpen = false;
        }
    }

    private void ThrowIfOver()
    {
        if (isOver)
        {
            throw new InvalidOperationException($"Epoch {number} of the loop '{loop.Prefix}' is over: begin another one.");
        }
    }

    /// <summary>Gives the metric a batch.</summary>
    /// <returns>The value of the batch if it is to be logged.</returns>
    private TResult? TakeIn(TInput input, bool isLogged)
    {
        loop.IsOpen = false;
        try
        {
            if (isLogged)
            {
                return metric.Forward(input);
            }

            metric.Update(input);
            return null;
        }
        finally
        {
            loop.IsOpen = true;
        }
    }

    private void Log(TResult value, MetricLogLevel level, long step)
    {
        var suffix = level == MetricLogLevel.Step ? "_step" : "_epoch";
        var scalars = value is NamedResults results ? results.Scalars : Results.Scalars(metric.Name, value);
        foreach (var (name, scalar) in scalars)
        {
            log.Write(new($"{loop.Prefix}{name}{suffix}", scalar, level, number, step));
        }
    }
}
