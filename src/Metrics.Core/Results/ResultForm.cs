namespace Metrics;

/// <summary>The dtype and shape that values have when they leave a metric.</summary>
internal static class ResultForm
{
    /// <summary>Whether the value is float64: it is where an input was.</summary>
    public static bool IsDouble(Tensor preds, Tensor target) => preds.dtype == ScalarType.Float64 || target.dtype == ScalarType.Float64;

    /// <summary>Whether the value is float64.</summary>
    public static bool IsDouble(TensorPair input) => IsDouble(input.Preds, input.Target);

    /// <summary>Gives a value its final form: float32 unless it is to be float64, and a scalar if it has one element.</summary>
    public static Tensor Of(Tensor value, bool isDouble) => ScalarIfOne(value.to(isDouble ? ScalarType.Float64 : ScalarType.Float32));

    /// <summary>Gives values that stand side by side, [R, …], their final form, each of them as <see cref="Of"/> does.</summary>
    public static Tensor OfEach(Tensor values, bool isDouble)
    {
        var ofDtype = values.to(isDouble ? ScalarType.Float64 : ScalarType.Float32);
        return ofDtype.NumberOfElements == ofDtype.shape[0] ? ofDtype.flatten() : ofDtype;
    }

    /// <summary>Makes a scalar of a value that has one element.</summary>
    public static Tensor ScalarIfOne(Tensor value) => value.NumberOfElements == 1 ? value.reshape([]) : value;
}
