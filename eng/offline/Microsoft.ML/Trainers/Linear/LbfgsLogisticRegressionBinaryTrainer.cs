using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using CalibratedModel = Microsoft.ML.Calibrators.CalibratedModelParametersBase<Microsoft.ML.Trainers.LinearBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>;

namespace Microsoft.ML.Trainers;

/// <summary>Logistic regression.</summary>
public sealed class LbfgsLogisticRegressionBinaryTrainer : LbfgsTrainerBase<LbfgsLogisticRegressionBinaryTrainer.Options, BinaryPredictionTransformer<CalibratedModel>, CalibratedModel>
{
    internal LbfgsLogisticRegressionBinaryTrainer(IHostEnvironment environment, Options options)
        : base(environment, options)
    {
    }

    private protected override DataViewSchema.Column FindLabel(DataViewSchema schema, string name) => schema.BinaryLabel(name);

    private protected override BinaryPredictionTransformer<CalibratedModel> Train(TrainingSet data, DataViewSchema.Column? label)
    {
        var (weights, biases) = Minimize(new LogisticObjective(data, Settings.L2Regularization), outputs: 1);
        // The score is the log-odds, so its probability is 1 / (1 + e^(−score)).
        var calibrated = new CalibratedLinearModel(new LinearBinaryModelParameters(weights[0], biases[0]), new PlattCalibrator(slope: -1, offset: 0));
        return new BinaryPredictionTransformer<CalibratedModel>(calibrated, FeatureColumnName);
    }

    private protected override IEnumerable<SchemaShape.Column> OutputColumns(SchemaShape.Column? label) =>
    [
        new(ScoreColumnNames.PredictedLabel, BooleanDataViewType.Instance, ScoreAnnotations.Shape()),
        new(ScoreColumnNames.Score, NumberDataViewType.Single, ScoreAnnotations.Shape()),
        new(ScoreColumnNames.Probability, NumberDataViewType.Single, ScoreAnnotations.Shape(new SchemaShape.Column(ColumnAnnotations.IsNormalizedName, BooleanDataViewType.Instance))),
    ];

    public sealed class Options : OptionsBase
    {
    }
}
