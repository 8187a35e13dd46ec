using System.Numerics;

namespace Metrics.MLNet;

/// <summary>A column with one finite number a row: the label and the score of a regression, the score of a binary classifier.</summary>
internal static class NumberColumn
{
    private const string Finite = "a finite number";
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
            ? new ScalarColumn<float, float, WeightNumber<float>>(column, ScalarType.Float32, WeightRange, default)
            : new ScalarColumn<double, double, WeightNumber<double>>(column, ScalarType.Float64, WeightRange, default);

    /// <summary>Reads a probability.</summary>
    public static InputColumn Probability(DataViewSchema.Column column) =>
        column.Type.RawType == typeof(float)
            ? new ScalarColumn<float, float, ProbabilityNumber<float>>(column, ScalarType.Float32, ProbabilityRange, default)
            : new ScalarColumn<double, double, ProbabilityNumber<double>>(column, ScalarType.Float64, ProbabilityRange, default);

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

    private sealed class Values(DataViewSchema.Column column, ScalarType dtype) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> =>
            dtype == ScalarType.Float32
                ? new ScalarColumn<T, float, FiniteNumber<T, float>>(column, dtype, Finite, default)
                : new ScalarColumn<T, double, FiniteNumber<T, double>>(column, dtype, Finite, default);
    }

    private sealed class RawScores(DataViewSchema.Column column, double threshold) : INumberVisitor<InputColumn>
    {
        public InputColumn Visit<T>()
            where T : unmanaged, INumber<T> =>
            new ScalarColumn<T, double, LogisticNumber<T>>(column, ScalarType.Float64, Finite, new(threshold));
    }

    private readonly struct WeightNumber<T> : IConversion<T, T>
        where T : unmanaged, INumber<T>
    {
        public Reading Convert(in T raw, out T element)
        {
            var reading = default(FiniteNumber<T, T>).Convert(in raw, out element);
            return raw < T.Zero ? Reading.Unexpected : reading;
        }
    }

    private readonly struct ProbabilityNumber<T> : IConversion<T, T>
        where T : unmanaged, INumber<T>
    {
        public Reading Convert(in T raw, out T element)
        {
            element = raw;
            return raw >= T.Zero && raw <= T.One ? Reading.Value : T.IsNaN(raw) ? Reading.Missing : Reading.Unexpected;
        }
    }

    private readonly struct LogisticNumber<T>(double threshold) : IConversion<T, double>
        where T : unmanaged, INumber<T>
    {
        public Reading Convert(in T raw, out double element)
        {
            var reading = default(FiniteNumber<T, double>).Convert(in raw, out var score);
            element = 1 / (1 + Math.Exp(threshold - score));
            return reading;
        }
    }
}
