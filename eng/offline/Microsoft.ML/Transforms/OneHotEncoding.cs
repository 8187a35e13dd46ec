using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>Learns the values of columns and encodes them as keys, or as vectors with a slot for each value.</summary>
public sealed class OneHotEncodingEstimator : IEstimator<OneHotEncodingTransformer>
{
    private readonly IEstimator<ITransformer> _steps;

    internal OneHotEncodingEstimator(InputOutputColumnPair[] columns, OutputKind outputKind, KeyMapOptions options, IDataView keyData)
    {
        var keys = new ValueToKeyMappingEstimator(columns, options, keyData);
        _steps = outputKind switch
        {
            OutputKind.Key => keys,
            OutputKind.Indicator or OutputKind.Bag =>
                keys.Append(new KeyToVectorMappingEstimator([.. columns.Select(pair => new InputOutputColumnPair(pair.OutputColumnName))])),
            _ => throw new NotSupportedException($"The encoding {outputKind} is not supported here."),
        };
    }

    public OneHotEncodingTransformer Fit(IDataView input) => new(_steps.Fit(input));

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _steps.GetOutputSchema(inputSchema);

    public enum OutputKind : byte
    {
        Bag = 1,
        Indicator = 2,
        Key = 3,
        Binary = 4,
    }
}

public sealed class OneHotEncodingTransformer : ITransformer
{
    internal const string ComponentName = "OneHotEncoding";
    private const string StepsName = "Steps";

    private readonly ITransformer _steps;

    internal OneHotEncodingTransformer(ITransformer steps) => _steps = steps;

    bool ITransformer.IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _steps.GetOutputSchema(inputSchema);

    public IDataView Transform(IDataView input) => _steps.Transform(input);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _steps.GetRowToRowMapper(inputSchema);

    internal static OneHotEncodingTransformer Load(ModelLoadContext context) => new(context.LoadComponent<ITransformer>(StepsName));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Start(ComponentName);
        ctx.SaveComponent(StepsName, _steps);
    }
}
