using System.Globalization;
using Metrics.Distributed.Mpi.Tests.Worker;

namespace Metrics.Distributed.Mpi.Tests;

/// <summary>Real processes, started by mpirun; skipped where Open MPI is not installed.</summary>
[TestClass]
public sealed class MpiSynchronizerTests
{
    private string folder = string.Empty;

    [TestInitialize]
    public void MakeFolder()
    {
        MpiRun.SkipIfMissing();
        folder = Directory.CreateTempSubdirectory("metrics-mpi").FullName;
    }

    [TestCleanup]
    public void RemoveFolder()
    {
        if (folder.Length > 0)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(4)]
    public void EveryProcess_ComputesTheValueOfAllData(int processes)
    {
        using var scope = NewDisposeScope();
        using var whole = Evaluation.Metrics();
        foreach (var batch in Evaluation.Share(rank: 0, workers: 1))
        {
            whole.Update(batch);
        }

        var expected = Parse(Evaluation.Text(whole.Compute()).Split('\n'));

        var (exitCode, output) = MpiRun.Run(processes, folder);

        Assert.AreEqual(0, exitCode, output);
        for (var rank = 0; rank < processes; rank++)
        {
            var lines = File.ReadAllLines(Path.Combine(folder, $"{rank}.txt"));
            var own = Evaluation.Share(rank, processes).Count();
            Assert.AreEqual($"{processes} workers, own updates {own} {own}, same again True", lines[0]);
            AreClose(expected, Parse(lines[1..]));
        }
    }

    [TestMethod]
    public void AProcessThatFails_EndsTheRun()
    {
        var (exitCode, output) = MpiRun.Run(2, folder, "1");

        Assert.AreNotEqual(0, exitCode);
        StringAssert.Contains(output, "fails on purpose");
        Assert.IsEmpty(Directory.GetFiles(folder));
    }

    private static Dictionary<string, double[]> Parse(IEnumerable<string> lines) => lines.Select(line => line.Split(" [")).ToDictionary(
        parts => parts[0],
        parts => parts[1].TrimEnd(']').Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray());

    private static void AreClose(Dictionary<string, double[]> expected, Dictionary<string, double[]> actual)
    {
        CollectionAssert.AreEquivalent(expected.Keys, actual.Keys);
        foreach (var (name, values) in expected)
        {
            Assert.HasCount(values.Length, actual[name]);
            foreach (var (value, other) in values.Zip(actual[name]))
            {
                Assert.AreEqual(value, other, 1e-6, name);
            }
        }
    }
}
