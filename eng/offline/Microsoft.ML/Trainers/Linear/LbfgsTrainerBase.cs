using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Trains linear scores by L-BFGS, with L1 and L2 regularisation of the weights.</summary>
public abstract class LbfgsTrainerBase<TOptions, TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TOptions : LbfgsTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected LbfgsTrainerBase(IHostEnvironment environment, TOptions options)
        : base(environment, options.FeatureColumnName, options.LabelColumnName, options.ExampleWeightColumnName)
    {
        Settings = options;
    }

    public override TrainerInfo Info { get; } = new(needNormalization: true, wantCaching: true);

    private protected TOptions Settings { get; }

    /// <summary>The weights of each output and its bias, where the objective is least.</summary>
    private protected (float[][] Weights, float[] Biases) Minimize(LinearObjective objective, int outputs)
    {
        var minimizer = new OwlqnMinimizer(
            objective.WeightCount,
            Settings.L1Regularization,
            Settings.EnforceNonNegativity,
            Settings.HistorySize,
            Settings.OptimizationTolerance,
            Settings.MaximumNumberOfIterations);
        var point = Array.ConvertAll(minimizer.Minimize(objective, new double[objective.WeightCount + outputs]), value => (float)value);
        return ([.. point.Take(objective.WeightCount).Chunk(objective.WeightCount / outputs)], point[objective.WeightCount..]);
    }

    public abstract class OptionsBase : TrainerInputBaseWithWeight
    {
        public float L2Regularization = 1;

        public float L1Regularization = 1;

        public float OptimizationTolerance = 1e-7f;

        public int HistorySize = 20;

        public int MaximumNumberOfIterations = int.MaxValue;

        public bool EnforceNonNegativity;

        internal TOptions With(
            (string Label, string Features, string Weight) columns, float l1Regularization, float l2Regularization, float optimizationTolerance, int historySize, bool enforceNonNegativity)
        {
            (LabelColumnName, FeatureColumnName, ExampleWeightColumnName) = columns;
            L1Regularization = l1Regularization;
            L2Regularization = l2Regularization;
            OptimizationTolerance = optimizationTolerance;
            HistorySize = historySize;
            EnforceNonNegativity = enforceNonNegativity;
            return (TOptions)this;
        }
    }
}
