using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class ColumnCopyingEstimator : TrivialEstimator<ColumnCopyingTransformer>
{
    internal ColumnCopyingEstimator(params InputOutputColumnPair[] columns)
        : base(new ColumnCopyingTransformer(columns))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        inputSchema.With(Transformer.Columns, (input, name) => input.Renamed(name));
}

public sealed class ColumnCopyingTransformer : OneToOneTransformerBase
{
    internal const string ComponentName = "CopyColumns";

    internal ColumnCopyingTransformer(IReadOnlyList<InputOutputColumnPair> columns)
        : base(ComponentName, columns)
    {
    }

    internal static ColumnCopyingTransformer Load(ModelLoadContext context) => new(InputOutputColumnPair.Read(context.Reader));

    private protected override OneToOneColumn Map(DataViewSchema.Column input, int pair) =>
        new(input.Type, input.Annotations, row => input.Type.VisitRaw(new GetterFactory(row, input)));

    private sealed class GetterFactory(DataViewRow row, DataViewSchema.Column input) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>() => row.GetGetter<T>(input);
    }
}
