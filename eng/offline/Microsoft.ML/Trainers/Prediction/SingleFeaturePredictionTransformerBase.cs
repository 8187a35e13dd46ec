using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>A prediction from one column with a vector of features.</summary>
public abstract class SingleFeaturePredictionTransformerBase<TModel> : PredictionTransformerBase<TModel>, ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private const string ModelName = "Model";

    private protected SingleFeaturePredictionTransformerBase(TModel model, string featureColumnName)
        : base(model)
    {
        FeatureColumnName = featureColumnName;
        Scorer = model as IScorer
            ?? throw new ArgumentException($"A {typeof(TModel)} gives no scores.", nameof(model));
        FeatureColumnType = new VectorDataViewType(NumberDataViewType.Single, Scorer.FeatureCount);
    }

    private protected SingleFeaturePredictionTransformerBase(ModelLoadContext context)
        : this(context.LoadComponent<TModel>(ModelName), context.Reader.ReadString())
    {
    }

    public string FeatureColumnName { get; }

    public DataViewType FeatureColumnType { get; }

    private protected IScorer Scorer { get; }

    /// <summary>The name that a saved transformer of this kind goes by.</summary>
    private protected abstract string ComponentName { get; }

    public sealed override DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => CreateMapper(inputSchema).OutputSchema;

    private protected sealed override RowMapper CreateMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var features = inputSchema.SingleVector("Feature", FeatureColumnName);
        if (features.VectorSize() != Scorer.FeatureCount)
        {
            throw new ArgumentOutOfRangeException(nameof(inputSchema), $"Schema mismatch for feature column '{FeatureColumnName}': expected {FeatureColumnType}, got {features.Type}");
        }

        return RowMapper.Append(new IndependentColumns(inputSchema, [.. CreateColumns(features)]));
    }

    private protected sealed override void SaveModel(ModelSaveContext ctx)
    {
        ctx.Start(ComponentName);
        ctx.SaveComponent(ModelName, Model);
        ctx.Writer.Write(FeatureColumnName);
        SaveSettings(ctx.Writer);
    }

    /// <summary>Writes what the transformer holds beside its model and the name of the features.</summary>
    private protected virtual void SaveSettings(BinaryWriter writer)
    {
    }

    /// <summary>The predicted columns.</summary>
    private protected abstract IEnumerable<ComputedColumn> CreateColumns(DataViewSchema.Column features);

    /// <summary>A column with a value that follows from the scores of a row.</summary>
    private protected ComputedColumn FromScores<T>(DataViewSchema.Column features, DataViewSchema.DetachedColumn output, ScoresToValue<T> compute) =>
        new(output, [features.Index], row =>
        {
            var read = new ScoreReader(Scorer, row, features);
            return (ValueGetter<T>)((ref T value) => compute(read.Next(), ref value));
        });

    private protected static void CopyScores(ReadOnlySpan<float> scores, ref VBuffer<float> value)
    {
        var editor = VBufferEditor.Create(ref value, scores.Length);
        scores.CopyTo(editor.Values);
        value = editor.Commit();
    }

    private protected delegate void ScoresToValue<T>(ReadOnlySpan<float> scores, ref T value);
}
