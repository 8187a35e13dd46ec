using System.Reflection;
using Metrics.Tests.Properties;

namespace Metrics.Tests.Classification;

/// <summary>A sample whose label is ignored is as if it were not there, whatever the number that marks it.</summary>
[TestClass]
public sealed class IgnoredSampleTests
{
    /// <summary>By their definitions an ignored label is right, or ranks last, and so the sample counts.</summary>
    private static readonly string[] Counted = ["MulticlassExactMatch", "MultilabelExactMatch", "MultilabelCoverageError", "MultilabelRankingAveragePrecision", "MultilabelRankingLoss"];

    public static IEnumerable<object[]> Table =>
        from registration in MetricCases.BuiltIn
        where typeof(Metric<TensorPair>).IsAssignableFrom(registration.Type) && typeof(IConfigured<ClassificationOptions>).IsAssignableFrom(registration.Type)
        where registration.ArgumentNames.Contains("ignore_index") && !Counted.Contains(registration.Name)
        from arguments in registration.ArgumentNames.Contains("thresholds") ? new[] { "{}", """{"thresholds":5}""" } : ["{}"]
        from mark in new[] { -1L, -100, 255 }
        select new object[] { registration, arguments, mark };

    public static string DisplayName(MethodInfo _, object[] row) => $"{((MetricRegistration)row[0]).Name}{row[1]} without {row[2]}";

    [TestMethod]
    [DynamicData(nameof(Table), DynamicDataDisplayName = nameof(DisplayName))]
    public void IsAbsent(MetricRegistration registration, string arguments, long mark)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        var (preds, target) = MetricCases.PairOf(registration, samplewise: false)(12, generator);
        var isMarked = arange(12).remainder(4).eq(1);
        var marked = target.transpose(0, -1).masked_fill(isMarked, mark).transpose(0, -1);
        var dtype = mark < 0 ? ScalarType.Int32 : ScalarType.Byte;

        var expected = Value(registration, arguments, mark, new TensorPair(preds, target).Select(isMarked.logical_not().nonzero().flatten()));
        Values.AreEqual(expected, Value(registration, arguments, mark, new TensorPair(preds, marked.to(dtype))));
        if (preds.is_floating_point())
        {
            Values.AreEqual(expected, Value(registration, arguments, mark, new TensorPair(preds.transpose(0, -1).masked_fill(isMarked, double.NaN).transpose(0, -1), marked)));
        }

        // Nor does a batch of nothing else change anything.
        var none = new TensorPair(preds, full_like(target, mark));
        Values.AreEqual(expected, Value(registration, arguments, mark, none, new TensorPair(preds, marked)));
    }

    private static object Value(MetricRegistration registration, string arguments, long mark, params TensorPair[] batches)
    {
        var json = MetricCases.Arguments(registration, arguments);
        json["ignore_index"] = mark;
        using var metric = (Metric<TensorPair>)registration.Create(json);
        return metric.Fed(batches).ComputeUntyped();
    }
}
