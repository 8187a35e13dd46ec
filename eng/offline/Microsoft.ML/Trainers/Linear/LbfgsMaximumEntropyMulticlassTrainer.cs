using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Multinomial logistic regression.</summary>
public sealed class LbfgsMaximumEntropyMulticlassTrainer : LbfgsTrainerBase<LbfgsMaximumEntropyMulticlassTrainer.Options, MulticlassPredictionTransformer<MaximumEntropyModelParameters>, MaximumEntropyModelParameters>
{
    internal LbfgsMaximumEntropyMulticlassTrainer(IHostEnvironment environment, Options options)
        : base(environment, options)
    {
    }

    private protected override DataViewSchema.Column FindLabel(DataViewSchema schema, string name) => schema.KeyLabel(name);

    private protected override MulticlassPredictionTransformer<MaximumEntropyModelParameters> Train(TrainingSet data, DataViewSchema.Column? label)
    {
        var trained = TrainedLabel.Of(label.Value);
        var (weights, biases) = Minimize(new MaximumEntropyObjective(data, trained.ClassCount, Settings.L2Regularization), trained.ClassCount);
        return new MulticlassPredictionTransformer<MaximumEntropyModelParameters>(new MaximumEntropyModelParameters(weights, biases), FeatureColumnName, trained);
    }

    private protected override IEnumerable<SchemaShape.Column> OutputColumns(SchemaShape.Column? label) =>
        MulticlassColumns.Shape(label.Value);

    public sealed class Options : OptionsBase
    {
    }
}
