using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class TypeConvertingEstimator : TrivialEstimator<TypeConvertingTransformer>
{
    internal TypeConvertingEstimator(DataKind outputKind, params InputOutputColumnPair[] columns)
        : base(new TypeConvertingTransformer(columns, outputKind))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With(Transformer.Columns, OutputOf);
    }

    private SchemaShape.Column OutputOf(SchemaShape.Column input, string name) =>
        ItemConversions.Exists(input.ItemType, Transformer.OutputType)
            ? new SchemaShape.Column(name, input.Kind, Transformer.OutputType, isKey: false)
            : throw new ArgumentOutOfRangeException(nameof(input), $"Column '{input.Name}' of type {input.ItemType} cannot be converted to {Transformer.OutputType}.");
}

/// <summary>Converts columns to another type, item by item.</summary>
public sealed class TypeConvertingTransformer : OneToOneTransformerBase
{
    internal const string ComponentName = "ConvertType";

    private readonly DataKind _outputKind;

    internal TypeConvertingTransformer(IReadOnlyList<InputOutputColumnPair> columns, DataKind outputKind)
        : base(ComponentName, columns)
    {
        _outputKind = outputKind;
        OutputType = outputKind.ToType();
    }

    internal PrimitiveDataViewType OutputType { get; }

    internal static TypeConvertingTransformer Load(ModelLoadContext context) =>
        new(InputOutputColumnPair.Read(context.Reader), (DataKind)context.Reader.ReadByte());

    private protected override OneToOneColumn Map(DataViewSchema.Column input, int pair)
    {
        if (!ItemConversions.Exists(input.Type.ItemType(), OutputType))
        {
            throw new InvalidOperationException($"Column '{input.Name}' of type {input.Type} cannot be converted to {OutputType}.");
        }

        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.AddSlotNamesOf(input);
        return new(
            ItemwiseGetter.WithItems(input.Type, OutputType),
            annotations.ToAnnotations(),
            row => input.Type.VisitItem(new SourceVisitor(row, input, OutputType)));
    }

    private protected override void SaveSettings(BinaryWriter writer) => writer.Write((byte)_outputKind);

    private sealed class SourceVisitor(DataViewRow row, DataViewSchema.Column input, PrimitiveDataViewType output) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>() => output.VisitItem(new TargetVisitor<T>(row, input, output));
    }

    private sealed class TargetVisitor<TSource>(DataViewRow row, DataViewSchema.Column input, PrimitiveDataViewType output) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>() => ItemwiseGetter.Create(row, input, ItemConversions.Get<TSource, T>(input.Type.ItemType(), output));
    }
}
