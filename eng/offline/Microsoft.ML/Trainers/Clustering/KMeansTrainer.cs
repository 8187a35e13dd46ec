using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>k-means clustering.</summary>
public class KMeansTrainer : TrainerEstimatorBase<ClusteringPredictionTransformer<KMeansModelParameters>, KMeansModelParameters>
{
    private readonly Options _options;

    internal KMeansTrainer(IHostEnvironment environment, Options options)
        : base(environment, options.FeatureColumnName, labelColumnName: null, options.ExampleWeightColumnName)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.NumberOfClusters);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaximumNumberOfIterations);
        _options = options;
    }

    public override TrainerInfo Info { get; } = new(needNormalization: true, wantCaching: true);

    private protected override ClusteringPredictionTransformer<KMeansModelParameters> Train(TrainingSet data, DataViewSchema.Column? label)
    {
        var solver = new KMeansSolver(
            data,
            _options.NumberOfClusters,
            spreadSeeds: _options.InitializationAlgorithm != InitializationAlgorithm.Random,
            _options.MaximumNumberOfIterations,
            _options.OptimizationTolerance,
            Host.Rand);
        return new ClusteringPredictionTransformer<KMeansModelParameters>(new KMeansModelParameters(solver.Solve()), FeatureColumnName);
    }

    private protected override IEnumerable<SchemaShape.Column> OutputColumns(SchemaShape.Column? label) =>
    [
        new(ScoreColumnNames.PredictedLabel, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.UInt32, isKey: true, ScoreAnnotations.Shape()),
        new(ScoreColumnNames.Score, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, isKey: false, ScoreAnnotations.Shape()),
    ];

    public enum InitializationAlgorithm
    {
        KMeansPlusPlus = 0,
        Random = 1,
        KMeansYinyang = 2,
    }

    public sealed class Options : UnsupervisedTrainerInputBaseWithWeight
    {
        public int NumberOfClusters = 5;

        public InitializationAlgorithm InitializationAlgorithm = InitializationAlgorithm.KMeansYinyang;

        public float OptimizationTolerance = 1e-7f;

        public int MaximumNumberOfIterations = 1000;

        /// <summary>Has no effect: training is on one thread.</summary>
        public int? NumberOfThreads;
    }
}
