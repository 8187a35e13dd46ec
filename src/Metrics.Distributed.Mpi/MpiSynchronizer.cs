namespace Metrics.Distributed.Mpi;

/// <summary>Synchronizes metrics of the processes that one <c>mpirun</c> started, over an installed Open MPI.</summary>
/// <remarks>
/// <para>
/// Each process evaluates its share of the data; then every process computes the same value, that of all data. Make one
/// synchronizer for the process, use it on the thread that made it, and dispose it before the process ends.
/// </para>
/// <para>
/// MPI waits for every process. One that fails while others wait must end them all: an exception that nobody handles is printed
/// and does that; where it is handled, call <see cref="Abort"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// // mpirun -n 4 dotnet Evaluate.dll
/// using var mpi = new MpiSynchronizer();
/// using var metrics = new MetricCollection&lt;TensorPair&gt; { new BinaryAccuracy(), new BinaryAuroc() };
/// metrics.Synchronizer = mpi;
/// foreach (var batch in batches.Where((_, i) => i % mpi.WorkerCount == mpi.Rank))
/// {
///     metrics.Update(batch);
/// }
///
/// var results = metrics.Compute();   // the same in every process
/// </code>
/// </example>
public sealed class MpiSynchronizer : IMetricSynchronizer, IDisposable
{
    private readonly OpenMpi mpi = OpenMpi.Instance;

    /// <summary>Whether MPI was started here, and is ended here.</summary>
    private readonly bool isOwner;
    private bool disposed;

    /// <summary>Starts MPI in this process, unless it runs already.</summary>
    /// <exception cref="MpiException">Open MPI is not installed, or it could not be started; it cannot be started twice in a process.</exception>
    public MpiSynchronizer()
    {
        if (mpi.IsFinalized)
        {
            throw new MpiException("MPI was ended in this process, and cannot be started again.");
        }

        if (!mpi.IsInitialized)
        {
            mpi.Initialize();
            isOwner = true;
            AppDomain.CurrentDomain.UnhandledException += EndAll;
        }

        Rank = mpi.Rank;
        WorkerCount = mpi.Size;
    }

    /// <summary>The number of this process, from 0 on.</summary>
    public int Rank { get; }

    /// <summary>The number of processes; 1 without <c>mpirun</c>.</summary>
    public int WorkerCount { get; }

    /// <inheritdoc/>
    /// <exception cref="MpiException">MPI could not deliver a message.</exception>
    public IReadOnlyList<byte[]> AllGather(byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        ObjectDisposedException.ThrowIf(disposed, this);

        // MPI counts with 32 bits, and so does a single message; all of them together may be longer.
        var messages = mpi.AllGather(message.Length).Select(length => new byte[length]).ToArray();
        messages[Rank] = message;
        for (var rank = 0; rank < WorkerCount; rank++)
        {
            mpi.Broadcast(messages[rank], rank);
        }

        return messages;
    }

    /// <summary>Ends all processes of the run at once: for a process that cannot go on, and that others wait for.</summary>
    /// <param name="exitCode">The exit code of the run.</param>
    public void Abort(int exitCode)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        mpi.Abort(exitCode);
    }

    /// <summary>Ends MPI, if it was started here. Every process must do so.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (isOwner)
        {
            AppDomain.CurrentDomain.UnhandledException -= EndAll;
            mpi.EndMpi();
        }
    }

    /// <summary>
    /// The other processes would wait for ever for one that crashes. The exception is printed here because the runtime, which would
    /// print it next, does not come to it.
    /// </summary>
    private void EndAll(object sender, UnhandledExceptionEventArgs crash)
    {
        Console.Error.WriteLine(crash.ExceptionObject);
        mpi.Abort(exitCode: 1);
    }
}
