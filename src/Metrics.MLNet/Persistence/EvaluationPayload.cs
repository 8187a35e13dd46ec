using System.Text;

namespace Metrics.MLNet;

/// <summary>The result of an evaluation as bytes: a mark of 8 bytes, and the JSON of the result in UTF-8.</summary>
internal static class EvaluationPayload
{
    private static ReadOnlySpan<byte> Mark => "EvalJson"u8;

    public static byte[] Write(EvaluationResult result) => [.. Mark, .. Encoding.UTF8.GetBytes(result.ToJson())];

    /// <summary>Whether the bytes are those of an evaluation, and not of a metric.</summary>
    public static bool IsAt(ReadOnlySpan<byte> payload) => payload.StartsWith(Mark);

    /// <exception cref="InvalidDataException">The bytes are cut short or forged.</exception>
    public static AttachedEvaluation Read(ReadOnlySpan<byte> payload) => new(EvaluationResult.FromJson(Encoding.UTF8.GetString(payload[Mark.Length..])));
}
