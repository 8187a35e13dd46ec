namespace Metrics;

/// <summary>The names that the safetensors format gives to dtypes.</summary>
internal static class SafeTensorsDtype
{
    private static readonly Dictionary<string, ScalarType> Dtypes = new(StringComparer.Ordinal)
    {
        ["BOOL"] = ScalarType.Bool,
        ["U8"] = ScalarType.Byte,
        ["I8"] = ScalarType.Int8,
        ["I16"] = ScalarType.Int16,
        ["I32"] = ScalarType.Int32,
        ["I64"] = ScalarType.Int64,
        ["F16"] = ScalarType.Float16,
        ["BF16"] = ScalarType.BFloat16,
        ["F32"] = ScalarType.Float32,
        ["F64"] = ScalarType.Float64,
    };

    private static readonly Dictionary<ScalarType, string> Names = Dtypes.ToDictionary(entry => entry.Value, entry => entry.Key);

    public static string Name(ScalarType dtype) =>
        Names.TryGetValue(dtype, out var name) ? name : throw new NotSupportedException($"Tensors of dtype {dtype} cannot be saved.");

    /// <summary>The dtype of that name, or <see langword="null"/>.</summary>
    public static ScalarType? TryParse(string name) => Dtypes.TryGetValue(name, out var dtype) ? dtype : null;

    public static ScalarType Parse(string name) => TryParse(name) ?? throw new InvalidDataException($"'{name}' is not a dtype of the safetensors format.");
}
