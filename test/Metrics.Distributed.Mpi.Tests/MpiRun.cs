using System.Diagnostics;
using System.Globalization;

namespace Metrics.Distributed.Mpi.Tests;

/// <summary>Starts the worker with mpirun.</summary>
internal static class MpiRun
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Ends a test as skipped where there is no Open MPI.</summary>
    public static void SkipIfMissing()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "mpirun"))))
        {
            Assert.Inconclusive("Skipped: Open MPI is not installed (no mpirun on the PATH). On Debian: apt-get install openmpi-bin libopenmpi-dev");
        }
    }

    /// <summary>Runs processes to their end.</summary>
    /// <returns>The exit code of mpirun, and what the processes printed.</returns>
    public static (int ExitCode, string Output) Run(int processes, params string[] arguments)
    {
        var start = new ProcessStartInfo("mpirun") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            "--oversubscribe", "-n", processes.ToString(CultureInfo.InvariantCulture),
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Metrics.Distributed.Mpi.Tests.Worker.dll"),
            .. arguments,
        ];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // Open MPI asks twice before it runs as root, as it does in containers.
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Timeout))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"mpirun did not end within {Timeout.TotalMinutes} minutes.");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }
}
