using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static class CategoricalCatalog
{
    public static OneHotEncodingEstimator OneHotEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        string outputColumnName,
        string inputColumnName = null,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int maximumNumberOfKeys = 1000000,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
        IDataView keyData = null)
        => catalog.OneHotEncoding([new InputOutputColumnPair(outputColumnName, inputColumnName)], outputKind, maximumNumberOfKeys, keyOrdinality, keyData);

    public static OneHotEncodingEstimator OneHotEncoding(
        this TransformsCatalog.CategoricalTransforms catalog,
        InputOutputColumnPair[] columns,
        OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
        int maximumNumberOfKeys = 1000000,
        ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
        IDataView keyData = null)
        => new(columns, outputKind, new KeyMapOptions(maximumNumberOfKeys, keyOrdinality, KeyValuesAsText: false), keyData);
}
