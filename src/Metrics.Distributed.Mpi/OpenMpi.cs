using System.Runtime.InteropServices;
using System.Text;

namespace Metrics.Distributed.Mpi;

/// <summary>The few functions of Open MPI's C interface that are called here.</summary>
/// <remarks>
/// Handles such as MPI_COMM_WORLD are addresses of variables of the library (<c>ompi_mpi_comm_world</c>), which the C header hides;
/// this is what ties the package to Open MPI. Other implementations have integers in their place.
/// </remarks>
internal sealed unsafe class OpenMpi
{
    private const int Success = 0;
    private const int MaxErrorString = 256;

    /// <summary>File names of the library: of the runtime package by version of the interface, and of the development package.</summary>
    private static readonly string[] FileNames = ["libmpi.so.40", "libmpi.so.20", "libmpi.so.12", "libmpi.so", "libmpi.dylib"];

    private static readonly Lazy<OpenMpi> Loaded = new(Load, LazyThreadSafetyMode.PublicationOnly);

    private readonly nint world;
    private readonly nint byteType;
    private readonly nint returnErrors;
    private readonly delegate* unmanaged<int*, byte***, int> init;
    private readonly delegate* unmanaged<int> finalize;
    private readonly delegate* unmanaged<int*, int> initialized;
    private readonly delegate* unmanaged<int*, int> finalized;
    private readonly delegate* unmanaged<nint, int*, int> commRank;
    private readonly delegate* unmanaged<nint, int*, int> commSize;
    private readonly delegate* unmanaged<nint, nint, int> setErrorHandler;
    private readonly delegate* unmanaged<nint, int, int> abort;
    private readonly delegate* unmanaged<void*, int, nint, void*, int, nint, nint, int> allGather;
    private readonly delegate* unmanaged<void*, int, nint, int, nint, int> broadcast;
    private readonly delegate* unmanaged<int, byte*, int*, int> errorString;

    private OpenMpi(nint library)
    {
        world = NativeLibrary.GetExport(library, "ompi_mpi_comm_world");
        byteType = NativeLibrary.GetExport(library, "ompi_mpi_byte");
        returnErrors = NativeLibrary.GetExport(library, "ompi_mpi_errors_return");
        init = (delegate* unmanaged<int*, byte***, int>)NativeLibrary.GetExport(library, "MPI_Init");
        finalize = (delegate* unmanaged<int>)NativeLibrary.GetExport(library, "MPI_Finalize");
        initialized = (delegate* unmanaged<int*, int>)NativeLibrary.GetExport(library, "MPI_Initialized");
        finalized = (delegate* unmanaged<int*, int>)NativeLibrary.GetExport(library, "MPI_Finalized");
        commRank = (delegate* unmanaged<nint, int*, int>)NativeLibrary.GetExport(library, "MPI_Comm_rank");
        commSize = (delegate* unmanaged<nint, int*, int>)NativeLibrary.GetExport(library, "MPI_Comm_size");
        setErrorHandler = (delegate* unmanaged<nint, nint, int>)NativeLibrary.GetExport(library, "MPI_Comm_set_errhandler");
        abort = (delegate* unmanaged<nint, int, int>)NativeLibrary.GetExport(library, "MPI_Abort");
        allGather = (delegate* unmanaged<void*, int, nint, void*, int, nint, nint, int>)NativeLibrary.GetExport(library, "MPI_Allgather");
        broadcast = (delegate* unmanaged<void*, int, nint, int, nint, int>)NativeLibrary.GetExport(library, "MPI_Bcast");
        errorString = (delegate* unmanaged<int, byte*, int*, int>)NativeLibrary.GetExport(library, "MPI_Error_string");
    }

    /// <summary>The installed library.</summary>
    /// <exception cref="MpiException">There is none, or it is another implementation of MPI.</exception>
    public static OpenMpi Instance => Loaded.Value;

    public bool IsInitialized => Read(initialized, "MPI_Initialized") != 0;

    public bool IsFinalized => Read(finalized, "MPI_Finalized") != 0;

    public int Rank => Read(commRank, "MPI_Comm_rank");

    public int Size => Read(commSize, "MPI_Comm_size");

    /// <summary>Starts MPI, with errors that are returned: by default they would end the process.</summary>
    public void Initialize()
    {
        Check(init(null, null), "MPI_Init");
        Check(setErrorHandler(world, returnErrors), "MPI_Comm_set_errhandler");
    }

    public void EndMpi() => Check(finalize(), "MPI_Finalize");

    public void Abort(int exitCode) => Check(abort(world, exitCode), "MPI_Abort");

    /// <summary>Gathers one number from each process.</summary>
    public int[] AllGather(int number)
    {
        var numbers = new int[Size];
        fixed (int* received = numbers)
        {
            Check(allGather(&number, sizeof(int), byteType, received, sizeof(int), byteType, world), "MPI_Allgather");
        }

        return numbers;
    }

    /// <summary>Sends the bytes of one process to all.</summary>
    public void Broadcast(Span<byte> bytes, int root)
    {
        fixed (byte* data = bytes)
        {
            Check(broadcast(data, bytes.Length, byteType, root, world), "MPI_Bcast");
        }
    }

    private static OpenMpi Load()
    {
        foreach (var name in FileNames)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                return NativeLibrary.TryGetExport(library, "ompi_mpi_comm_world", out _)
                    ? new(library)
                    : throw new MpiException($"{name} is not Open MPI's, which this package needs.");
            }
        }

        throw new MpiException("Open MPI is not installed (libmpi was not found). On Debian: apt-get install openmpi-bin libopenmpi-dev");
    }

    private int Read(delegate* unmanaged<int*, int> function, string name)
    {
        int value;
        Check(function(&value), name);
        return value;
    }

    private int Read(delegate* unmanaged<nint, int*, int> function, string name)
    {
        int value;
        Check(function(world, &value), name);
        return value;
    }

    private void Check(int code, string function)
    {
        if (code == Success)
        {
            return;
        }

        var text = stackalloc byte[MaxErrorString];
        int length;
        var message = errorString(code, text, &length) == Success ? Encoding.ASCII.GetString(text, length) : "unknown error";
        throw new MpiException($"{function} failed: {message} ({code}).");
    }
}
