using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    public TrainTestData TrainTestSplit(IDataView data, double testFraction = 0.1, string samplingKeyColumnName = null, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return testFraction is > 0 and < 1
            ? Split(data, 0, testFraction, samplingKeyColumnName, seed)
            : throw new ArgumentOutOfRangeException(nameof(testFraction), testFraction, "Must be between 0 and 1 exclusive");
    }

    public IReadOnlyList<TrainTestData> CrossValidationSplit(IDataView data, int numberOfFolds = 5, string samplingKeyColumnName = null, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(numberOfFolds, 2);
        return
        [
            .. Enumerable.Range(0, numberOfFolds).Select(fold =>
                Split(data, (double)fold / numberOfFolds, (double)(fold + 1) / numberOfFolds, samplingKeyColumnName, seed)),
        ];
    }

    /// <summary>The rows whose fraction lies in the test range, and the others.</summary>
    private TrainTestData Split(IDataView data, double testStart, double testEnd, string samplingKeyColumnName, int? seed)
    {
        var actualSeed = seed ?? (Environment as HostEnvironment)?.Seed ?? 0;
        DataViewSchema.Column? samplingKey = samplingKeyColumnName is null ? null : data.Schema[samplingKeyColumnName];
        return new TrainTestData(Rows(isTest: false), Rows(isTest: true));

        FilterView Rows(bool isTest) => new(data, samplingKey is { } key ? [key] : [], row =>
        {
            var fraction = RowFraction.Create(row, samplingKey, actualSeed);
            return () => fraction() is var value && (value >= testStart && value < testEnd) == isTest;
        });
    }

    public readonly struct TrainTestData
    {
        public readonly IDataView TrainSet;

        public readonly IDataView TestSet;

        internal TrainTestData(IDataView trainSet, IDataView testSet)
        {
            TrainSet = trainSet;
            TestSet = testSet;
        }
    }
}
