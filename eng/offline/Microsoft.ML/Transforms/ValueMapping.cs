using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public class ValueMappingEstimator : TrivialEstimator<ValueMappingTransformer>
{
    internal ValueMappingEstimator(LookupTable table, params InputOutputColumnPair[] columns)
        : base(new ValueMappingTransformer(columns, table))
    {
    }

    public sealed override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With(Transformer.Columns, OutputOf);
    }

    private SchemaShape.Column OutputOf(SchemaShape.Column input, string name)
    {
        var value = Transformer.Table.ValueColumn;
        var output = new SchemaShape.Column(name, value.Type, SchemaShape.Create(value.Annotations.Schema));
        return input.Kind == SchemaShape.Column.VectorKind.Scalar
            ? output
            : new SchemaShape.Column(name, input.Kind, output.ItemType, output.IsKey, output.Annotations);
    }
}

public sealed class ValueMappingEstimator<TKey, TValue> : ValueMappingEstimator
{
    internal ValueMappingEstimator(LookupTable table, params InputOutputColumnPair[] columns)
        : base(table, columns)
    {
    }
}

/// <summary>Maps the keys in a column to the values of a lookup table; a key that is not in the table has a missing value.</summary>
public class ValueMappingTransformer : OneToOneTransformerBase
{
    internal const string ComponentName = "MapValue";

    internal ValueMappingTransformer(IReadOnlyList<InputOutputColumnPair> columns, LookupTable table)
        : base(ComponentName, columns)
    {
        Table = table;
    }

    internal LookupTable Table { get; }

    internal static ValueMappingTransformer Load(ModelLoadContext context) =>
        new(InputOutputColumnPair.Read(context.Reader), LookupTable.Load(context.Reader));

    private protected override OneToOneColumn Map(DataViewSchema.Column input, int pair)
    {
        var value = Table.ValueColumn;
        if (!input.Type.ItemType().Equals(Table.KeyType))
        {
            throw new InvalidOperationException($"Column '{input.Name}' of type {input.Type} is looked up in a table with keys of type {Table.KeyType}.");
        }

        if (input.Type is not VectorDataViewType)
        {
            return new(value.Type, value.Annotations, row => Table.CreateGetter(row, input));
        }

        return value.Type is PrimitiveDataViewType item
            ? new(ItemwiseGetter.WithItems(input.Type, item), value.Annotations, row => Table.CreateGetter(row, input))
            : throw new InvalidOperationException($"Column '{input.Name}' of type {input.Type} would have a vector for each of its items.");
    }

    private protected override void SaveSettings(BinaryWriter writer) => Table.Save(writer);
}
