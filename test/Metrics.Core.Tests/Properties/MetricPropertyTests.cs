using System.Reflection;

namespace Metrics.Tests.Properties;

/// <summary>What holds for every metric: one test for each registered metric in each of its configurations and each property.</summary>
[TestClass]
public sealed class MetricPropertyTests
{
    private static readonly IMetricProperty[] Properties =
    [
        new MergingTheHalvesEqualsOnePass(),
        new MergingAnEmptyMetricChangesNothing(),
        new MergingWithItselfCountsTheBatchesTwice(),
        new OrderOfBatchesDoesNotMatter(),
        new ResetEqualsNew(),
        new CloneIsIndependent(),
        new ComputeHasNoSideEffect(),
        new ValidateArgsSkipsChecksAndNothingElse(),
        new InferenceModeChangesNoValue(),
        new ForwardEqualsUpdate(),
        new ForwardReturnsTheValueOfTheBatch(),
        new SavingAndLoadingKeepsTheValue(),
        new FailedUpdateLeavesTheState(),
        new StateDictKeepsTheValue(),
        new SharingAStateChangesNoValue(),
        new ASharedStateIsReadByAllThatShareIt(),
        new WorkersComputeWhatOneProcessComputes(),
        new SixteenBitInputsGiveTheFloat32Value(),
        new StatesInAnotherDTypeKeepTheValue(),
        new WeightsCountSamples(),
        new FunctionalFormEqualsClass(),
        new LabelsOfAnyIntegerTypeAreTheSame(),
        new StatesSurviveTheCallersScope(),
        new ResultsBelongToTheCallersScope(),
        new RoundsLeaveNoTensorsBehind(),
        new ReplicatesAreThoseOfCopies(),
    ];

    public static IEnumerable<object[]> Table =>
        from @case in MetricCases.All
        from property in Properties
        select new object[] { @case[0], property };

    public static string DisplayName(MethodInfo _, object[] row) => $"{row[0]}: {row[1].GetType().Name}";

    [TestMethod]
    [DynamicData(nameof(Table), DynamicDataDisplayName = nameof(DisplayName))]
    public void Holds(MetricCase @case, IMetricProperty property)
    {
        using var scope = NewDisposeScope();
        @case.Check(property);
    }

    /// <summary>One case for each kind of input.</summary>
    public static IEnumerable<object[]> Kinds => MetricCases.All.DistinctBy(row => (row[0].GetType(), Array.Find(["Binary", "Multiclass", "Multilabel"], ((MetricCase)row[0]).MetricType.Name.StartsWith)));

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void SharingAmongAllMetrics_ChangesNoValue(MetricCase @case)
    {
        using var scope = NewDisposeScope();
        @case.Check(new SharingAmongAllMetricsChangesNoValue());
    }

    /// <summary>One case for each metric.</summary>
    public static IEnumerable<object[]> Metrics => MetricCases.All.DistinctBy(row => ((MetricCase)row[0]).MetricType);

    [TestMethod]
    [DynamicData(nameof(Metrics))]
    public void AThousandRounds_LeaveNoTensorsBehind(MetricCase @case)
    {
        using var scope = NewDisposeScope();
        @case.Check(new AThousandRoundsLeaveNoTensorsBehind());
    }

    /// <summary>The metrics of classes, and what is predicted of them.</summary>
    public static IEnumerable<object[]> OfClasses =>
        from registration in MetricCases.BuiltIn
        where typeof(Metric<TensorPair>).IsAssignableFrom(registration.Type) && typeof(IConfigured<ClassificationOptions>).IsAssignableFrom(registration.Type)
        select new object[] { registration };

    [TestMethod]
    [DynamicData(nameof(OfClasses))]
    public void AMetricThatChecksItsInputs_TakesNoStateOfOneThatDoesNot(MetricRegistration registration)
    {
        using var collection = new MetricCollection<TensorPair>
        {
            { "unchecked", (Metric<TensorPair>)registration.Create(MetricCases.Arguments(registration, """{"validate_args":false}""")) },
            { "checked", (Metric<TensorPair>)registration.Create(MetricCases.Arguments(registration, "{}")) },
        };
        Assert.HasCount(2, collection.Groups);
    }

    [TestMethod]
    public void EveryRegisteredMetricHasACase()
    {
        var covered = MetricCases.All.Select(row => ((MetricCase)row[0]).MetricType).ToHashSet();
        var missing = MetricCases.BuiltIn.Where(registration => !covered.Contains(registration.Type)).Select(registration => registration.Name);
        Assert.AreEqual(string.Empty, string.Join(", ", missing));
    }
}
