namespace Metrics.Distributed.Mpi;

/// <summary>A call of MPI failed, or Open MPI is not there.</summary>
public sealed class MpiException : Exception
{
    /// <summary>Says that a call of MPI failed.</summary>
    public MpiException()
        : this("A call of MPI failed.")
    {
    }

    /// <summary>Says what failed.</summary>
    /// <param name="message">What failed.</param>
    public MpiException(string message)
        : base(message)
    {
    }

    /// <summary>Says what failed, and why.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why it failed.</param>
    public MpiException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
