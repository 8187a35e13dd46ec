using System.Reflection;
using Microsoft.Data.Analysis;
using Microsoft.ML;
using TorchSharp;

namespace Offline.Tests;

/// <summary>What compiles against the stand-ins compiles against the real packages: every member has the signature of the real one.</summary>
[TestClass]
public sealed class ApiSurfaceTests
{
    [TestMethod]
    [DynamicData(nameof(StandIns))]
    public void StandIn_HasOnlyRecordedMembers(Assembly standIn, string recordedFiles)
    {
        var recorded = RecordedApi.Read(recordedFiles);
        var members = ApiLister.List(standIn);

        Assert.AreNotEqual(0, members.Count);
        AssertNone(members.Where(line => !recorded.Has(line)), "members that are not in the recorded API");
    }

    [TestMethod]
    [DynamicData(nameof(StandIns))]
    public void StandIn_HasAllThatAnImplementationMustHave(Assembly standIn, string recordedFiles)
    {
        var recorded = RecordedApi.Read(recordedFiles);
        var members = ApiLister.List(standIn);
        var mustHave = members.Select(TypeHeader.Parse).OfType<TypeHeader>().SelectMany(recorded.AbstractMembersOf);

        AssertNone(mustHave.Except(members), "abstract members missing");
    }

    private static IEnumerable<object[]> StandIns =>
    [
        [typeof(torch).Assembly, "TorchSharp.txt"],
        [typeof(MLContext).Assembly, "Microsoft.ML.*.txt"],
        [typeof(DataFrame).Assembly, "Microsoft.Data.Analysis.txt"],
    ];

    private static void AssertNone(IEnumerable<string> lines, string what)
    {
        var list = lines.ToList();
        Assert.AreEqual(0, list.Count, $"{list.Count} {what}:\n{string.Join('\n', list)}\n");
    }
}
