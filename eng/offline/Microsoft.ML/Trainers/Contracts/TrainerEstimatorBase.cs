using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Trains a model on a column of feature vectors, for most models with a label and for some with a weight.</summary>
public abstract class TrainerEstimatorBase<TTransformer, TModel> : ITrainerEstimator<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private readonly string _labelColumnName;
    private readonly string _weightColumnName;

    private protected TrainerEstimatorBase(IHostEnvironment environment, string featureColumnName, string labelColumnName, string weightColumnName)
    {
        ArgumentException.ThrowIfNullOrEmpty(featureColumnName);
        Host = environment.Register(GetType().Name);
        FeatureColumnName = featureColumnName;
        _labelColumnName = labelColumnName;
        _weightColumnName = weightColumnName;
    }

    public abstract TrainerInfo Info { get; }

    private protected IHost Host { get; }

    private protected string FeatureColumnName { get; }

    public TTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var channel = Host.Start("Training");
        DataViewSchema.Column? label = _labelColumnName is null ? null : FindLabel(input.Schema, _labelColumnName);
        var data = TrainingSet.Read(input, input.Schema.SingleVector("Feature", FeatureColumnName), label, _weightColumnName);
        if (data.Count == 0)
        {
            throw new InvalidOperationException("There are no rows to train on: each row lacks its label or a feature, or there are none.");
        }

        channel.Info(MessageSensitivity.None, FormattableString.Invariant($"Training on {data.Count} rows of {data.FeatureCount} features."));
        var transformer = Train(data, label);
        channel.Info(MessageSensitivity.None, "Training is finished.");
        return transformer;
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        inputSchema.Get(FeatureColumnName);
        SchemaShape.Column? label = _labelColumnName is null ? null : inputSchema.Get(_labelColumnName);
        return inputSchema.With(OutputColumns(label));
    }

    /// <summary>The label, if it is of a type that this trainer takes.</summary>
    private protected virtual DataViewSchema.Column FindLabel(DataViewSchema schema, string name) =>
        throw new NotSupportedException("This trainer has no label.");

    private protected abstract TTransformer Train(TrainingSet data, DataViewSchema.Column? label);

    private protected abstract IEnumerable<SchemaShape.Column> OutputColumns(SchemaShape.Column? label);
}
