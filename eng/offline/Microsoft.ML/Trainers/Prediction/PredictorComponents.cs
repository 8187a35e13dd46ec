using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Runtime;

/// <summary>The names that saved prediction transformers go by.</summary>
internal static class PredictorComponents
{
    public const string Binary = "BinaryPrediction";
    public const string Multiclass = "MulticlassPrediction";
    public const string Regression = "RegressionPrediction";
    public const string Clustering = "ClusteringPrediction";
}

internal static partial class ModelComponents
{
    static partial void AddPredictors(Dictionary<string, Func<ModelLoadContext, object>> loaders)
    {
        loaders.Add(PredictorComponents.Binary, context => new BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>(context));
        loaders.Add(PredictorComponents.Multiclass, context => new MulticlassPredictionTransformer<MaximumEntropyModelParameters>(context));
        loaders.Add(PredictorComponents.Regression, context => new RegressionPredictionTransformer<LinearRegressionModelParameters>(context));
        loaders.Add(PredictorComponents.Clustering, context => new ClusteringPredictionTransformer<KMeansModelParameters>(context));

        loaders.Add(CalibratedLinearModel.LoaderName, context => new CalibratedLinearModel(context));
        loaders.Add(PlattCalibrator.LoaderName, context => new PlattCalibrator(context));
        loaders.Add(LinearBinaryModelParameters.LoaderName, context => new LinearBinaryModelParameters(context));
        loaders.Add(LinearRegressionModelParameters.LoaderName, context => new LinearRegressionModelParameters(context));
        loaders.Add(MaximumEntropyModelParameters.LoaderName, context => new MaximumEntropyModelParameters(context));
        loaders.Add(KMeansModelParameters.LoaderName, context => new KMeansModelParameters(context));
    }
}
