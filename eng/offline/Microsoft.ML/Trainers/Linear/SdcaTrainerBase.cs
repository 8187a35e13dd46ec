using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract class StochasticTrainerBase<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected StochasticTrainerBase(IHostEnvironment environment, TrainerInputBaseWithWeight columns)
        : base(environment, columns.FeatureColumnName, columns.LabelColumnName, columns.ExampleWeightColumnName)
    {
    }

    public override TrainerInfo Info { get; } = new(needNormalization: true, wantCaching: true);
}

public abstract class SdcaTrainerBase<TOptions, TTransformer, TModel> : StochasticTrainerBase<TTransformer, TModel>
    where TOptions : SdcaTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected SdcaTrainerBase(IHostEnvironment environment, TOptions options)
        : base(environment, options)
    {
        Settings = options;
    }

    private protected TOptions Settings { get; }

    public abstract class OptionsBase : TrainerInputBaseWithWeight
    {
        private protected OptionsBase()
        {
        }

        public float? L2Regularization;

        public float? L1Regularization;

        /// <summary>Has no effect: the optimum is found from one pass over the data.</summary>
        public int? MaximumNumberOfIterations;

        /// <summary>Has no effect: training is on one thread.</summary>
        public int? NumberOfThreads;
    }
}
