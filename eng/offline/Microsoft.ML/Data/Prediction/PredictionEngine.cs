using Microsoft.ML.Data;

namespace Microsoft.ML;

public abstract class PredictionEngineBase<TSrc, TDst> : IDisposable
    where TSrc : class
    where TDst : class, new()
{
    private readonly ITransformer _transformer;
    private readonly bool _ownsTransformer;

    private protected PredictionEngineBase(ITransformer transformer, PredictionEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(transformer);
        if (!transformer.IsRowToRowMapper)
        {
            throw new ArgumentException("Must be a row to row mapper", nameof(transformer));
        }

        _transformer = transformer;
        _ownsTransformer = options.OwnsTransformer;
        var reader = new ObjectReader<TSrc>(options.InputSchemaDefinition);
        var mapper = transformer.GetRowToRowMapper(reader.Schema);
        OutputSchema = mapper.OutputSchema;
        var writer = new ObjectWriter<TDst>(OutputSchema, options.IgnoreMissingColumns, options.OutputSchemaDefinition);
        InputRow = new ObjectRow<TSrc>(reader, mapper.GetDependencies(writer.Columns));
        OutputRow = mapper.GetRow(InputRow, writer.Columns);
        WriteOutput = writer.Bind(OutputRow);
    }

    public DataViewSchema OutputSchema { get; }

    private protected ObjectRow<TSrc> InputRow { get; }

    private protected Action<TDst> WriteOutput { get; }

    private DataViewRow OutputRow { get; }

    public void Dispose()
    {
        OutputRow.Dispose();
        if (_ownsTransformer && _transformer is IDisposable disposable)
        {
            disposable.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    public TDst Predict(TSrc example)
    {
        var prediction = new TDst();
        Predict(example, ref prediction);
        return prediction;
    }

    public abstract void Predict(TSrc example, ref TDst prediction);
}

public sealed class PredictionEngine<TSrc, TDst> : PredictionEngineBase<TSrc, TDst>
    where TSrc : class
    where TDst : class, new()
{
    internal PredictionEngine(ITransformer transformer, PredictionEngineOptions options)
        : base(transformer, options)
    {
    }

    public override void Predict(TSrc example, ref TDst prediction)
    {
        prediction ??= new TDst();
        InputRow.MoveTo(example);
        WriteOutput(prediction);
    }
}

public sealed class PredictionEngineOptions
{
    public bool IgnoreMissingColumns = true;

    public bool OwnsTransformer = true;

    public SchemaDefinition InputSchemaDefinition;

    public SchemaDefinition OutputSchemaDefinition;
}
