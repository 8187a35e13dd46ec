using System.Runtime.CompilerServices;

namespace Metrics;

/// <content>One thread at a time, and in an open epoch nobody but its scope.</content>
public abstract partial class Metric
{
    private const int Nobody = 0;
    private int userThread = Nobody;

    /// <summary>Claims the metric for the calling thread until the returned value is disposed. Claims of one thread nest.</summary>
    /// <param name="operation">What the thread is about to do.</param>
    /// <exception cref="ConcurrentUseException">Another thread is using the metric.</exception>
    /// <exception cref="ObjectDisposedException">The metric was disposed.</exception>
    private protected Use Claim([CallerMemberName] string operation = "")
    {
        ThrowIfDisposed();
        var thread = Environment.CurrentManagedThreadId;
        var user = Interlocked.CompareExchange(ref userThread, thread, Nobody);
        if (user == Nobody)
        {
            return new(this);
        }

        return user == thread
            ? default
            : throw new ConcurrentUseException(
                $"{Name}.{operation} was called while another thread was using the metric. Give each thread a metric of its own and merge them.");
    }

    /// <summary>The loop that the metric belongs to, once it has begun an epoch.</summary>
    internal TrainingLoop? Loop { get; set; }

    /// <exception cref="InvalidOperationException">An epoch of the metric is open, whose scope is the one to change it.</exception>
    private protected void ThrowIfInEpoch()
    {
        if (Loop is { IsOpen: true } loop && loop.IsFor(this))
        {
            throw new InvalidOperationException(
                $"An epoch of {Name} is open in the loop '{loop.Prefix}': give batches to its scope, so that values of batches and of the epoch stay apart.");
        }
    }

    private void Release() => Volatile.Write(ref userThread, Nobody);

    /// <summary>A claim; an inner one of the same thread ends nothing.</summary>
    private protected readonly ref struct Use(Metric? metric)
    {
        public void Dispose() => metric?.Release();
    }
}
