using System.Globalization;
using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Reads the recorded form of a tensor: dtype, shape, and the flat row-major data.</summary>
internal static class GoldenTensor
{
    public static bool Is(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("dtype", out _) && json.TryGetProperty("data", out _);

    public static long[] Shape(JsonElement json) => [.. json.GetProperty("shape").EnumerateArray().Select(length => length.GetInt64())];

    public static ScalarType Dtype(JsonElement json) => json.GetProperty("dtype").GetString() switch
    {
        "bool" => ScalarType.Bool,
        "uint8" => ScalarType.Byte,
        "int32" => ScalarType.Int32,
        "int64" => ScalarType.Int64,
        "float16" => ScalarType.Float16,
        "float32" => ScalarType.Float32,
        "float64" => ScalarType.Float64,
        var other => throw CaseEndedException.NotImplemented($"tensors of {other}"),
    };

    public static Tensor Read(JsonElement json, Device device)
    {
        var dtype = Dtype(json);
        var shape = Shape(json);
        using var scope = NewDisposeScope();
        var flat = dtype switch
        {
            ScalarType.Float64 => tensor(Numbers(json)),
            ScalarType.Bool or ScalarType.Byte or ScalarType.Int32 or ScalarType.Int64 => tensor(Integers(json)),
            _ => tensor(Array.ConvertAll(Numbers(json), number => (float)number)),
        };
        return flat.to(dtype).reshape(shape).to(device).clone().MoveToOuterDisposeScope();
    }

    /// <summary>The data as numbers; a boolean is 0 or 1.</summary>
    public static double[] Numbers(JsonElement json) => [.. json.GetProperty("data").EnumerateArray().Select(Number)];

    public static long[] Integers(JsonElement json) =>
        [.. json.GetProperty("data").EnumerateArray().Select(item => item.ValueKind is JsonValueKind.True or JsonValueKind.False ? item.GetBoolean() ? 1 : 0 : item.GetInt64())];

    /// <summary>A plain number; the non-finite ones are strings.</summary>
    public static double Number(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        _ => json.GetDouble(),
    };

    /// <summary>Whether the element is a number, or the name of a non-finite one.</summary>
    public static bool IsNumber(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number || (json.ValueKind == JsonValueKind.String && json.GetString() is "NaN" or "Infinity" or "-Infinity");
}
