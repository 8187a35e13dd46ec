namespace Metrics;

/// <summary>Synchronizes metrics of several threads of one process.</summary>
/// <example>
/// <code>
/// float[][] preds = [[0.9f, 0.2f], [0.6f, 0.7f]];
/// long[][] target = [[1L, 0L], [0L, 1L]];
/// var workers = ThreadSynchronizer.CreateGroup(2).Select((worker, rank) => Task.Run(() =>
/// {
///     using var accuracy = new BinaryAccuracy { Synchronizer = worker };
///     accuracy.Update(tensor(preds[rank]), tensor(target[rank]));
///     return accuracy.Compute().item&lt;float>();   // on both threads that of all data
/// }));
/// var values = Task.WhenAll(workers).Result;   // [0.75, 0.75]
/// </code>
/// </example>
public sealed class ThreadSynchronizer : IMetricSynchronizer
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(int.MaxValue);
    private readonly Meeting meeting;

    private ThreadSynchronizer(Meeting meeting, int rank)
    {
        this.meeting = meeting;
        Rank = rank;
    }

    /// <summary>The number of this worker, from 0 on.</summary>
    public int Rank { get; }

    /// <summary>The number of workers.</summary>
    public int WorkerCount => meeting.WorkerCount;

    /// <summary>Makes the synchronizers of a group of threads, one for each.</summary>
    /// <param name="workers">The number of threads, at least 1.</param>
    /// <param name="timeout">How long a thread waits for the others; a minute if it is left out.</param>
    /// <exception cref="ArgumentException">There is no worker, or the time is negative or longer than 24 days.</exception>
    public static IReadOnlyList<ThreadSynchronizer> CreateGroup(int workers, TimeSpan? timeout = null)
    {
        ArgumentRange.AtLeast(workers, 1);
        var patience = timeout ?? DefaultTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, TimeSpan.Zero, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patience, LongestTimeout, nameof(timeout));
        var place = new Meeting(workers, patience);
        return [.. Enumerable.Range(0, workers).Select(rank => new ThreadSynchronizer(place, rank))];
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">Not every thread came in time.</exception>
    /// <exception cref="InvalidOperationException">This worker is waiting on another thread already.</exception>
    public IReadOnlyList<byte[]> AllGather(byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return meeting.Attend(Rank, message);
    }

    /// <summary>Where the threads meet, round after round.</summary>
    private sealed class Meeting(int workers, TimeSpan timeout)
    {
        private readonly Lock gate = new();
        private Round round = new(workers);

        public int WorkerCount { get; } = workers;

        public byte[][] Attend(int rank, byte[] message)
        {
            var joined = Join(rank, message);
            if (!joined.Complete.Task.Wait(timeout) && Leaves(joined, rank))
            {
                throw new TimeoutException($"Worker {rank} waited {timeout.TotalSeconds:0.#} s for {WorkerCount - 1} others, and not all of them came.");
            }

            return joined.Complete.Task.Result;
        }

        private Round Join(int rank, byte[] message)
        {
            lock (gate)
            {
                if (round.Messages[rank] is not null)
                {
                    throw new InvalidOperationException($"Worker {rank} is waiting already: give each thread a synchronizer of its own.");
                }

                var joined = round;
                joined.Messages[rank] = message;
                if (++joined.Arrived == WorkerCount)
                {
                    round = new(WorkerCount);
                    joined.Complete.SetResult(joined.Messages!);
                }

                return joined;
            }
        }

        /// <summary>Takes a message back, unless the round has become complete after all.</summary>
        private bool Leaves(Round joined, int rank)
        {
            lock (gate)
            {
                if (joined.Arrived == WorkerCount)
                {
                    return false;
                }

                joined.Messages[rank] = null;
                joined.Arrived--;
                return true;
            }
        }

        private sealed class Round(int workers)
        {
            public byte[]?[] Messages { get; } = new byte[]?[workers];

            public int Arrived { get; set; }

            public TaskCompletionSource<byte[][]> Complete { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
