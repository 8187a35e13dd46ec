using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Learns the values of columns and numbers them as keys.</summary>
public sealed class ValueToKeyMappingEstimator : IEstimator<ValueToKeyMappingTransformer>
{
    private readonly InputOutputColumnPair[] _columns;
    private readonly KeyMapOptions _options;
    private readonly IDataView _keyData;

    internal ValueToKeyMappingEstimator(InputOutputColumnPair[] columns, KeyMapOptions options, IDataView keyData)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumNumberOfKeys, 1, "maximumNumberOfKeys");
        if (keyData is not null && keyData.Schema.Count != 1)
        {
            throw new ArgumentException($"The values of keys are a view of one column, not of {keyData.Schema.Count}.", nameof(keyData));
        }

        _columns = columns;
        _options = options;
        _keyData = keyData;
    }

    public ValueToKeyMappingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new(_columns, [.. _columns.Select(pair => Learn(input, input.Schema[pair.InputColumnName]))]);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With(_columns, OutputOf);
    }

    private KeyMap Learn(IDataView input, DataViewSchema.Column column)
    {
        if (_keyData is null)
        {
            return KeyMap.Learn(input, column, _options);
        }

        var keys = _keyData.Schema[0];
        return keys.Type.ItemType().Equals(column.Type.ItemType())
            ? KeyMap.Learn(_keyData, keys, _options)
            : throw new InvalidOperationException($"The values of keys are of type {keys.Type}, column '{column.Name}' is of type {column.Type}.");
    }

    private SchemaShape.Column OutputOf(SchemaShape.Column input, string name)
    {
        var valueType = _options.KeyValuesAsText ? TextDataViewType.Instance : input.ItemType;
        var keyValues = new SchemaShape.Column(ColumnAnnotations.KeyValuesName, SchemaShape.Column.VectorKind.Vector, valueType, isKey: false);
        return new(name, input.Kind, NumberDataViewType.UInt32, isKey: true, SchemaShape.Empty.With(keyValues));
    }

    public enum KeyOrdinality : byte
    {
        ByOccurrence = 0,
        ByValue = 1,
    }
}
