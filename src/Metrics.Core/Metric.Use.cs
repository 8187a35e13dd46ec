using System.Runtime.CompilerServices;

namespace Metrics;

/// <content>One thread at a time, and in an open epoch nobody but its scope.</content>
public abstract partial class Metric
{
    private Use? user;

    /// <summary>Whether a call of this thread is using the metric.</summary>
    private bool IsUsedHere => Volatile.Read(ref user) is { HasEnded: false } present && present.Thread == Environment.CurrentManagedThreadId;

    /// <summary>Claims the metric and all below it for the calling thread until the returned value is disposed. Claims of one thread nest.</summary>
    /// <param name="operation">What the thread is about to do.</param>
    /// <returns>The claim; null within a claim of the same thread.</returns>
    /// <exception cref="ConcurrentUseException">Another thread is using the metric, or one below it.</exception>
    /// <exception cref="ObjectDisposedException">The metric was disposed.</exception>
    internal Use? Claim([CallerMemberName] string operation = "")
    {
        ThrowIfDisposed();
        if (IsUsedHere)
        {
            return null;
        }

        var use = new Use();
        if (FindInUse(use) is { } inUse)
        {
            use.Dispose();
            throw new ConcurrentUseException(
                $"{Name}.{operation} was called while another thread was using {(inUse == this ? "the metric" : inUse.Name)}. Give each thread a metric of its own and merge them.");
        }

        return use;
    }

    /// <summary>The loop that the metric belongs to, once it has begun an epoch.</summary>
    internal TrainingLoop? Loop { get; set; }

    /// <summary>What an epoch begins with: by default nothing that was seen before it.</summary>
    internal virtual void OnBeginEpoch() => Reset();

    /// <exception cref="InvalidOperationException">An epoch of the metric, or of one below it, is open, whose scope is the one to change it.</exception>
    private protected void ThrowIfInEpoch()
    {
        if (Loop is { IsOpen: true } loop)
        {
            throw new InvalidOperationException(
                $"An epoch of {Name} is open in the loop '{loop.Prefix}': give batches to its scope, so that values of batches and of the epoch stay apart.");
        }

        foreach (var part in parts)
        {
            part.Value.ThrowIfInEpoch();
        }
    }

    /// <summary>Enters a claim for this metric and all below it, or returns the first of them that another thread is using.</summary>
    private Metric? FindInUse(Use use)
    {
        var present = Volatile.Read(ref user);
        while (present is not { HasEnded: false })
        {
            var found = Interlocked.CompareExchange(ref user, use, present);
            present = found == present ? use : found;
        }

        return present.Thread == use.Thread ? parts.Select(part => part.Value.FindInUse(use)).FirstOrDefault(inUse => inUse is not null) : this;
    }

    /// <summary>A claim of a thread. Metrics keep it when it has ended, and it counts no longer.</summary>
    internal sealed class Use : IDisposable
    {
        private volatile bool hasEnded;

        public int Thread { get; } = Environment.CurrentManagedThreadId;

        public bool HasEnded => hasEnded;

        public void Dispose() => hasEnded = true;
    }
}
