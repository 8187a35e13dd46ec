using Microsoft.ML.Transforms;

namespace Metrics.MLNet;

/// <summary>
/// Carries bytes through a saved model. An assembly outside of ML.NET cannot write into a model file, but a chain of ML.NET's
/// own transformers can: a custom mapping adds a column with a fixed key, a value mapping turns the key into the bytes, and
/// both columns are dropped again. Loaded without this library's help, the chain changes neither schema nor rows.
/// </summary>
internal static class MetricCarrier
{
    public const string ContractName = "Metrics.MLNet.MetricCarrier";
    public const int Key = 1;

    /// <summary>The column of the bytes between the second and the third transformer.</summary>
    private const string PayloadColumn = "Metrics.MLNet.Payload";

    public static TransformerChain<ITransformer> Wrap(byte[] payload)
    {
        var context = new MLContext();
        var row = OneRow(context);
        var marker = context.Transforms.CustomMapping(new CarrierMapping().GetMapping(), ContractName).Fit(row);
        var marked = marker.Transform(row);
        var payloads = new Dictionary<int, byte[]> { [Key] = payload };
        var lookup = context.Transforms.Conversion.MapValue(PayloadColumn, payloads, CarrierKey.ColumnName).Fit(marked);
        var drop = context.Transforms.DropColumns(CarrierKey.ColumnName, PayloadColumn).Fit(lookup.Transform(marked));
        return new TransformerChain<ITransformer>(marker, lookup, drop);
    }

    /// <summary>The bytes that a loaded transformer carries, or <see langword="null"/> if it is no carrier.</summary>
    /// <exception cref="InvalidDataException">It is one, but not as <see cref="Wrap"/> made it.</exception>
    public static byte[]? Unwrap(ITransformer transformer, MLContext context)
    {
        if (transformer is not TransformerChain<ITransformer> chain || chain.FirstOrDefault() is not CustomMappingTransformer<CarrierInput, CarrierKey> marker)
        {
            return null;
        }

        if (chain.ElementAtOrDefault(1) is not ValueMappingTransformer lookup || chain.Count() != 3)
        {
            throw new InvalidDataException("The model holds a metric whose parts are not those that were saved.");
        }

        return ReadPayload(lookup.Transform(marker.Transform(OneRow(context))));
    }

    private static byte[] ReadPayload(IDataView carried)
    {
        if (carried.Schema.GetColumnOrNull(PayloadColumn) is not { Type: VectorDataViewType { ItemType.RawType: var type } } column || type != typeof(byte))
        {
            throw new InvalidDataException("The model holds a metric without its data.");
        }

        using var cursor = carried.GetRowCursor([column]);
        var payload = default(VBuffer<byte>);
        cursor.MoveNext();
        cursor.GetGetter<VBuffer<byte>>(column)(ref payload);
        return [.. payload.DenseValues()];
    }

    private static IDataView OneRow(MLContext context) => context.Data.LoadFromEnumerable([new Anything()]);

    private sealed class Anything
    {
        public bool Value { get; set; }
    }
}

/// <summary>A row of any data: the marker of a carrier reads nothing of it.</summary>
internal sealed class CarrierInput;

/// <summary>What the marker of a carrier adds to a row.</summary>
internal sealed class CarrierKey
{
    public const string ColumnName = "Metrics.MLNet.Key";

    [ColumnName(ColumnName)]
    public int Key { get; set; }
}

/// <summary>Found by ML.NET, by the name of its contract, when a model with a carrier is loaded.</summary>
[CustomMappingFactoryAttribute(MetricCarrier.ContractName)]
internal sealed class CarrierMapping : CustomMappingFactory<CarrierInput, CarrierKey>
{
    public override Action<CarrierInput, CarrierKey> GetMapping() => static (_, output) => output.Key = MetricCarrier.Key;
}
