using System.Reflection;
using Microsoft.ML;
using TorchSharp;

namespace Offline.Tests;

/// <summary>What compiles against the stand-ins compiles against the real packages: every member has the signature of the real one.</summary>
[TestClass]
public sealed class ApiSurfaceTests
{
    [TestMethod]
    public void TorchSharp_HasOnlyRecordedMembers() => AssertRecorded(typeof(torch).Assembly, "TorchSharp.txt");

    [TestMethod]
    public void MicrosoftML_HasOnlyRecordedMembers() => AssertRecorded(typeof(MLContext).Assembly, "Microsoft.ML.*.txt");

    private static void AssertRecorded(Assembly standIn, string recordedFiles)
    {
        var recorded = RecordedApi.Read(recordedFiles);
        var members = ApiLister.List(standIn);
        var unknown = members.Where(line => !recorded.Has(line)).ToList();

        Assert.AreNotEqual(0, members.Count);
        Assert.AreEqual(0, unknown.Count,
            $"{unknown.Count} of {members.Count} members of {standIn.GetName().Name} are not in the recorded API:\n{string.Join('\n', unknown)}\n");
    }
}
