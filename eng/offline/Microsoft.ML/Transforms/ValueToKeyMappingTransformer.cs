using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>Maps values to their keys; a value that has none is missing.</summary>
public sealed class ValueToKeyMappingTransformer : OneToOneTransformerBase
{
    internal const string ComponentName = "MapValueToKey";

    private readonly KeyMap[] _maps;

    internal ValueToKeyMappingTransformer(IReadOnlyList<InputOutputColumnPair> columns, KeyMap[] maps)
        : base(ComponentName, columns)
    {
        _maps = maps;
    }

    internal static ValueToKeyMappingTransformer Load(ModelLoadContext context)
    {
        var columns = InputOutputColumnPair.Read(context.Reader);
        return new(columns, [.. columns.Select(_ => KeyMap.Load(context.Reader))]);
    }

    private protected override OneToOneColumn Map(DataViewSchema.Column input, int pair)
    {
        var map = _maps[pair];
        if (!input.Type.ItemType().Equals(map.ItemType))
        {
            throw new InvalidOperationException($"Column '{input.Name}' of type {input.Type} has no keys: they were learned from {map.ItemType}.");
        }

        var annotations = new DataViewSchema.Annotations.Builder();
        map.AddKeyValues(annotations);
        annotations.AddSlotNamesOf(input);
        return new(ItemwiseGetter.WithItems(input.Type, map.KeyType), annotations.ToAnnotations(), row => map.CreateGetter(row, input));
    }

    private protected override void SaveSettings(BinaryWriter writer)
    {
        foreach (var map in _maps)
        {
            map.Save(writer);
        }
    }
}
