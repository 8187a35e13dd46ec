namespace Metrics;

/// <summary>One epoch of a loop: it begins with an empty metric, logs the values of batches, and at its end the value of all of them.</summary>
/// <remarks>
/// While it is open, only the scope updates the metric. Disposed before <see cref="Complete"/>, as when a batch throws, it logs no
/// value of the epoch.
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
        if (loop.IsOpen)
        {
            throw new InvalidOperationException($"The last epoch of {metric.Name} in the loop '{loop.Prefix}' is still open: complete and dispose it first.");
        }

        metric.Reset();
        number = loop.Epochs++;
        loop.IsOpen = true;
    }

    /// <summary>Takes one batch in, and logs its value where it is its turn.</summary>
    /// <param name="input">The batch, on the metric's device.</param>
    /// <exception cref="ArgumentException">The batch is not one that the metric can take; the state is as it was.</exception>
    /// <exception cref="InvalidOperationException">The epoch is over.</exception>
    public void Step(TInput input)
    {
        ThrowIfOver();
        if (logEverySteps == 0 || loop.Steps % logEverySteps != 0)
        {
            ChangeMetric(() => metric.Update(input));
        }
        else
        {
            using var scope = NewDisposeScope();
            ChangeMetric(() => Log(metric.Forward(input), MetricLogLevel.Step));
        }

        loop.Steps++;
    }

    /// <summary>Ends the epoch: computes the value of all its batches, over all workers where there are several, and logs it.</summary>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="InvalidOperationException">The epoch is over.</exception>
    public TResult Complete()
    {
        ThrowIfOver();
        var value = metric.Compute();
        Log(value, MetricLogLevel.Epoch);
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

    private void ChangeMetric(Action change)
    {
        loop.IsOpen = false;
        try
        {
            change();
        }
        finally
        {
            loop.IsOpen = true;
        }
    }

    private void Log(TResult value, MetricLogLevel level)
    {
        var suffix = level == MetricLogLevel.Step ? "_step" : "_epoch";
        foreach (var (name, scalar) in Scalars(value))
        {
            log.Write(new($"{loop.Prefix}{name}{suffix}", scalar, level, number, loop.Steps));
        }
    }

    /// <summary>The single numbers of a result; curves and values per class are no series to log.</summary>
    private IEnumerable<KeyValuePair<string, double>> Scalars(TResult value) => value switch
    {
        NamedResults results => results.Scalars,
        Tensor { NumberOfElements: 1 } scalar => [new(metric.Name, scalar.ToDouble())],
        _ => [],
    };
}
