using System.Text.Json;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>Writes a <see cref="Normalization"/>; TorchMetrics calls <see cref="Normalization.Auto"/> by the function that it applies.</summary>
internal sealed class NormalizationJsonConverter : JsonConverter<Normalization>
{
    public override Normalization Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() switch
        {
            "auto" or "sigmoid" or "softmax" => Normalization.Auto,
            "always" => Normalization.Always,
            var other => throw new JsonException($"Expected the normalization to be auto, always or null, got {other}."),
        };

    public override void Write(Utf8JsonWriter writer, Normalization value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value == Normalization.Auto ? "auto" : "always");
}
