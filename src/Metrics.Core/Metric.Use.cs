using System.Runtime.CompilerServices;

namespace Metrics;

/// <content>One thread at a time.</content>
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

    private void Release() => Volatile.Write(ref userThread, Nobody);

    /// <summary>A claim; an inner one of the same thread ends nothing.</summary>
    private protected readonly ref struct Use(Metric? metric)
    {
        public void Dispose() => metric?.Release();
    }
}
