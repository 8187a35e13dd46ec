using Microsoft.ML.Transforms;

namespace Microsoft.ML;

public static class NormalizationCatalog
{
    public static NormalizingEstimator NormalizeMinMax(
        this TransformsCatalog catalog, string outputColumnName, string inputColumnName = null, long maximumExampleCount = 1000000000L, bool fixZero = true)
        => catalog.NormalizeMinMax([new InputOutputColumnPair(outputColumnName, inputColumnName)], maximumExampleCount, fixZero);

    public static NormalizingEstimator NormalizeMinMax(
        this TransformsCatalog catalog, InputOutputColumnPair[] columns, long maximumExampleCount = 1000000000L, bool fixZero = true)
        => new(columns, new NormalizerOptions(NormalizationMethod.MinMax, fixZero, maximumExampleCount));

    public static NormalizingEstimator NormalizeMeanVariance(
        this TransformsCatalog catalog,
        string outputColumnName,
        string inputColumnName = null,
        long maximumExampleCount = 1000000000L,
        bool fixZero = true,
        bool useCdf = false)
        => catalog.NormalizeMeanVariance([new InputOutputColumnPair(outputColumnName, inputColumnName)], maximumExampleCount, fixZero, useCdf);

    public static NormalizingEstimator NormalizeMeanVariance(
        this TransformsCatalog catalog, InputOutputColumnPair[] columns, long maximumExampleCount = 1000000000L, bool fixZero = true, bool useCdf = false)
        => useCdf
            ? throw new NotSupportedException("The cumulative distribution is not used for normalization here.")
            : new(columns, new NormalizerOptions(NormalizationMethod.MeanVariance, fixZero, maximumExampleCount));
}
