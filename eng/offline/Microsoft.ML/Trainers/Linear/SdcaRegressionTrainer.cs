using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>
/// Linear regression: the optimum that ML.NET approaches by stochastic dual coordinate ascent, found by coordinate
/// descent on the primal problem.
/// </summary>
public sealed class SdcaRegressionTrainer : SdcaTrainerBase<SdcaRegressionTrainer.Options, RegressionPredictionTransformer<LinearRegressionModelParameters>, LinearRegressionModelParameters>
{
    internal SdcaRegressionTrainer(IHostEnvironment environment, Options options)
        : base(environment, options)
    {
        if (options.LossFunction is not SquaredLoss)
        {
            throw new NotSupportedException($"Only {nameof(SquaredLoss)} is supported here.");
        }
    }

    private protected override DataViewSchema.Column FindLabel(DataViewSchema schema, string name) => schema.RealLabel(name);

    private protected override RegressionPredictionTransformer<LinearRegressionModelParameters> Train(TrainingSet data, DataViewSchema.Column? label)
    {
        var solver = new ElasticNetSolver(data, Settings.L1Regularization ?? 0, Settings.L2Regularization ?? DefaultL2(data.Count));
        var (weights, bias) = solver.Solve();
        return new RegressionPredictionTransformer<LinearRegressionModelParameters>(new LinearRegressionModelParameters(weights, bias), FeatureColumnName);
    }

    private protected override IEnumerable<SchemaShape.Column> OutputColumns(SchemaShape.Column? label) =>
        [new(ScoreColumnNames.Score, NumberDataViewType.Single, ScoreAnnotations.Shape())];

    /// <summary>The less data there is, the more the weights are held back, as ML.NET does it.</summary>
    private static float DefaultL2(int rows) => rows switch
    {
        < 200 => 1e-2f,
        <= 10_000 => 1e-3f,
        _ => 1e-4f,
    };

    public sealed class Options : OptionsBase
    {
        public ISupportSdcaRegressionLoss LossFunction { get; set; } = new SquaredLoss();
    }
}
