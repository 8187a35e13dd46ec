using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class CustomMappingEstimator<TSrc, TDst> : TrivialEstimator<CustomMappingTransformer<TSrc, TDst>>
    where TSrc : class, new()
    where TDst : class, new()
{
    internal CustomMappingEstimator(CustomMappingTransformer<TSrc, TDst> transformer)
        : base(transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (var input in Transformer.InputDefinition)
        {
            inputSchema.Get(input.ColumnName);
        }

        return inputSchema.With(SchemaShape.Create(Transformer.AddedSchema));
    }
}

/// <summary>Adds the columns of one class, which an action fills from those of another.</summary>
public sealed class CustomMappingTransformer<TSrc, TDst> : ITransformer
    where TSrc : class, new()
    where TDst : class, new()
{
    private readonly Action<TSrc, TDst> _map;
    private readonly string _contractName;
    private readonly ObjectReader<TDst> _target;

    internal CustomMappingTransformer(
        Action<TSrc, TDst> map, string contractName, SchemaDefinition inputDefinition, SchemaDefinition outputDefinition)
    {
        ArgumentNullException.ThrowIfNull(map);
        _map = map;
        _contractName = contractName;
        _target = new ObjectReader<TDst>(outputDefinition);
        InputDefinition = inputDefinition ?? SchemaDefinition.Create(typeof(TSrc), SchemaDefinition.Direction.Write);
    }

    internal SchemaDefinition InputDefinition { get; }

    internal DataViewSchema AddedSchema => _target.Schema;

    bool ITransformer.IsRowToRowMapper => true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => CreateMapper(inputSchema).OutputSchema;

    public IDataView Transform(IDataView input) => MappedView.Create(input, CreateMapper);

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => CreateMapper(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        if (string.IsNullOrEmpty(_contractName))
        {
            throw new InvalidOperationException("Empty contract name for a transform: the transform cannot be saved");
        }

        ctx.Start(CustomMappingLoader.ComponentName);
        ctx.Writer.Write(_contractName);
        ctx.Writer.Write(_map.Method.Module.Assembly.FullName);
    }

    private RowMapper CreateMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var source = new ObjectWriter<TSrc>(inputSchema, ignoreMissingColumns: false, InputDefinition);
        return RowMapper.Append(new CustomMappingColumns<TSrc, TDst>(inputSchema, _map, source, _target));
    }
}

internal static class CustomMappingLoader
{
    public const string ComponentName = "CustomMapping";

    /// <summary>The factory of the contract is looked for in the assembly that the model names, and in those registered.</summary>
    public static ITransformer Load(ModelLoadContext context)
    {
        var contractName = context.Reader.ReadString();
        var catalog = context.Environment.ComponentCatalog;
        catalog.RegisterAssembly(Assembly.Load(context.Reader.ReadString()));
        return catalog.CreateExtension(typeof(CustomMappingFactoryAttributeAttribute), contractName) is ICustomMappingFactory factory
            ? factory.CreateTransformer(contractName)
            : throw new InvalidOperationException($"The class with the contract '{contractName}' is no {nameof(ICustomMappingFactory)}.");
    }
}
