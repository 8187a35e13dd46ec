using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Metrics.Tests.Synchronization;

/// <summary>Runs workers on threads of their own, as processes would run.</summary>
internal static class Workers
{
    /// <summary>Runs one worker for each rank; the first failure is thrown here.</summary>
    public static void Run(int count, Action<ThreadSynchronizer, int> work)
    {
        var failures = new ConcurrentQueue<Exception>();
        var threads = ThreadSynchronizer.CreateGroup(count, TimeSpan.FromSeconds(30))
            .Select(synchronizer => new Thread(() => Work(synchronizer, work, failures))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (failures.TryDequeue(out var failure))
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>What a worker that has this metric sends to the others.</summary>
    public static byte[] MessageOf(Metric metric)
    {
        byte[] sent = [];
        using var alone = metric.Synchronized(new GatherFunction(message => [sent = message]));
        return sent;
    }

    private static void Work(ThreadSynchronizer synchronizer, Action<ThreadSynchronizer, int> work, ConcurrentQueue<Exception> failures)
    {
        try
        {
            using var scope = NewDisposeScope();
            work(synchronizer, synchronizer.Rank);
        }
        catch (Exception exception)
        {
            failures.Enqueue(exception);
        }
    }
}
