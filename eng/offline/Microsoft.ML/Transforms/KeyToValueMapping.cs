using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class KeyToValueMappingEstimator : TrivialEstimator<KeyToValueMappingTransformer>
{
    internal KeyToValueMappingEstimator(params InputOutputColumnPair[] columns)
        : base(new KeyToValueMappingTransformer(columns))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With(Transformer.Columns, OutputOf);
    }

    private static SchemaShape.Column OutputOf(SchemaShape.Column input, string name) =>
        input.IsKey && input.Annotations.Find(ColumnAnnotations.KeyValuesName) is { } values
            ? new SchemaShape.Column(name, input.Kind, values.ItemType, isKey: false)
            : throw new ArgumentOutOfRangeException(nameof(input), $"Column '{input.Name}' is no key with values.");
}

/// <summary>Maps keys to the values that the column's annotation has for them.</summary>
public sealed class KeyToValueMappingTransformer : OneToOneTransformerBase
{
    internal const string ComponentName = "MapKeyToValue";

    internal KeyToValueMappingTransformer(IReadOnlyList<InputOutputColumnPair> columns)
        : base(ComponentName, columns)
    {
    }

    internal static KeyToValueMappingTransformer Load(ModelLoadContext context) => new(InputOutputColumnPair.Read(context.Reader));

    private protected override OneToOneColumn Map(DataViewSchema.Column input, int pair)
    {
        if (input.Type.ItemType() is not KeyDataViewType
            || input.Annotations.Schema.GetColumnOrNull(ColumnAnnotations.KeyValuesName) is not { Type: VectorDataViewType { ItemType: var valueType } })
        {
            throw new InvalidOperationException($"Column '{input.Name}' of type {input.Type} is no key with values.");
        }

        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.AddSlotNamesOf(input);
        return new(
            ItemwiseGetter.WithItems(input.Type, valueType),
            annotations.ToAnnotations(),
            row => valueType.VisitItem(new ValueVisitor(row, input, valueType)));
    }

    private sealed class ValueVisitor(DataViewRow row, DataViewSchema.Column input, DataViewType valueType) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>()
        {
            VBuffer<T> annotation = default;
            input.GetKeyValues(ref annotation);
            T[] values = [.. annotation.DenseValues()];
            return input.Type.VisitNumber(new KeyVisitor<T>(row, input, values, MissingValues.Of<T>(valueType)));
        }
    }

    private sealed class KeyVisitor<TValue>(DataViewRow row, DataViewSchema.Column input, TValue[] values, TValue missing) : INumberVisitor<Delegate>
    {
        public Delegate Visit<T>()
            where T : struct, INumber<T>
            => ItemwiseGetter.Create(row, input, (T key) => ulong.CreateTruncating(key) is > 0 and var number && number <= (ulong)values.Length
                ? values[number - 1]
                : missing);
    }
}
