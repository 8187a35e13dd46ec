using System.Numerics;

namespace Metrics.MLNet;

/// <summary>A column with one finite number a row: the label and the score of a regression, the score of a binary classifier.</summary>
internal static class NumberColumn
{
    private const string FiniteNumber = "a finite number";
    private const string ProbabilityRange = "a probability from 0 to 1";
    private const string WeightRange = "a finite weight, at least 0";

    /// <summary>Whether float32 holds every value of the type.</summary>
    public static bool FitsSingle(DataViewType type) => Type.GetTypeCode(type.RawType) is TypeCode.Single or TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16;

    /// <summary>Reads the numbers as they are; NaN is a missing value.</summary>
    public static InputColumn Value(DataViewSchema.Column column, ScalarType dtype) =>
        NumberTypes.Accept(column.Type.RawType, new Values(column, dtype));

    /// <summary>Reads the weight of a row.</summary>
    public static InputColumn Weight(DataViewSchema.Column column) =>
        column.Type.RawType == typeof(float)
            ? new ScalarColumn<float, float>(column, ScalarType.Float32, WeightRange, ToWeight)
            : new ScalarColumn<double, double>(column, ScalarType.Float64, WeightRange, ToWeight);

    /// <summary>Reads a probability.</summary>
    public static InputColumn Probability(DataViewSchema.Column column) =>
        column.Type.RawType == typeof(float)
            ? new ScalarColumn<float, float>(column, ScalarType.Float32, ProbabilityRange, ToProbability)
            : new ScalarColumn<double, double>(column, ScalarType.Float64, ProbabilityRange, ToProbability);

    /// <summary>
    /// Reads a raw score through the logistic function, in float64, where scores up to 36 stay apart. Every score takes this way:
    /// whether a score is a probability already cannot depend on the other scores that happen to be in its batch.
    /// </summary>
    public static InputColumn RawScore(DataViewSchema.Column column) => NumberTypes.Accept(column.Type.RawType, new RawScores(column, threshold: 0));

    /// <summary>
    /// Reads the score of an anomaly detector through the logistic function of what it lies above 0.5, ML.NET's own threshold, so
    /// that the threshold of a metric means the same.
    /// </summary>
    public static InputColumn AnomalyScore(DataViewSchema.Column column) => NumberTypes.Accept(column.Type.RawType, new RawScores(column, threshold: 0.5));

    private static Reading ReadingOf<T>(T raw)
        where T : INumber<T> =>
        T.IsNaN(raw) ? Reading.Missing : T.IsFinite(raw) ? Reading.Value : Reading.Unexpected;

    private static Reading ToWeight<T>(in T raw, out T weight)
        where T : unmanaged, INumber<T>
    {
        weight = raw;
        return raw < T.Zero ? Reading.Unexpected : ReadingOf(raw);
    }

    private static Reading ToProbability<T>(in T raw, out T probability)
        where T : unmanaged, INumber<T>
    {
        probability = raw;
        return T.IsNaN(raw) ? Reading.Missing : raw >= T.Zero && raw <= T.One ? Reading.Value : Reading.Unexpected;
    }

    private sealed class Values(DataViewSchema.Column column, ScalarType dtype) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> =>
            dtype == ScalarType.Float32
                ? new ScalarColumn<T, float>(column, dtype, FiniteNumber, Convert)
                : new ScalarColumn<T, double>(column, dtype, FiniteNumber, Convert);

        private static Reading Convert<T, TElement>(in T raw, out TElement element)
            where T : INumber<T>
            where TElement : INumber<TElement>
        {
            element = TElement.CreateSaturating(raw);
            return ReadingOf(raw);
        }
    }

    private sealed class RawScores(DataViewSchema.Column column, double threshold) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> =>
            new ScalarColumn<T, double>(column, ScalarType.Float64, FiniteNumber, (in T raw, out double probability) =>
            {
                probability = 1 / (1 + Math.Exp(threshold - double.CreateSaturating(raw)));
                return ReadingOf(raw);
            });
    }
}
