using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

internal sealed record NormalizerOptions(NormalizationMethod Method, bool FixZero, long MaximumExampleCount);

/// <summary>Learns the scale, and the offset, of the slots of columns.</summary>
public sealed class NormalizingEstimator : IEstimator<NormalizingTransformer>
{
    private readonly InputOutputColumnPair[] _columns;
    private readonly NormalizerOptions _options;

    internal NormalizingEstimator(InputOutputColumnPair[] columns, NormalizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumExampleCount, 2, "maximumExampleCount");
        _columns = columns;
        _options = options;
    }

    public NormalizingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new(_columns, [.. _columns.Select(pair => AffineNormalizer.Learn(input, input.Schema[pair.InputColumnName], _options))]);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With(_columns, OutputOf);
    }

    private static SchemaShape.Column OutputOf(SchemaShape.Column input, string name)
    {
        var isNormalized = new SchemaShape.Column(ColumnAnnotations.IsNormalizedName, BooleanDataViewType.Instance);
        return new(name, input.Kind, input.ItemType, input.IsKey, input.Annotations.With(isNormalized));
    }
}

/// <summary>Scales the slots of columns.</summary>
public sealed class NormalizingTransformer : OneToOneTransformerBase
{
    internal const string ComponentName = "Normalize";

    private readonly AffineNormalizer[] _normalizers;

    internal NormalizingTransformer(IReadOnlyList<InputOutputColumnPair> columns, AffineNormalizer[] normalizers)
        : base(ComponentName, columns)
    {
        _normalizers = normalizers;
    }

    internal static NormalizingTransformer Load(ModelLoadContext context)
    {
        var columns = InputOutputColumnPair.Read(context.Reader);
        return new(columns, [.. columns.Select(_ => AffineNormalizer.Load(context.Reader))]);
    }

    private protected override OneToOneColumn Map(DataViewSchema.Column input, int pair)
    {
        var normalizer = _normalizers[pair];
        if (!input.Type.Equals(normalizer.ColumnType))
        {
            throw new InvalidOperationException($"Column '{input.Name}' is of type {input.Type}, expected {normalizer.ColumnType}.");
        }

        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.AddSlotNamesOf(input);
        annotations.AddIsNormalized();
        return new(input.Type, annotations.ToAnnotations(), row => normalizer.CreateGetter(row, input));
    }

    private protected override void SaveSettings(BinaryWriter writer)
    {
        foreach (var normalizer in _normalizers)
        {
            normalizer.Save(writer);
        }
    }
}
