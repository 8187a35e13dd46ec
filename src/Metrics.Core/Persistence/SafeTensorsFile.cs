using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>
/// Named tensors and text metadata in the safetensors format: the length of a JSON header (8 bytes, little-endian), the
/// header, the raw little-endian data. See https://huggingface.co/docs/safetensors.
/// </summary>
/// <param name="Tensors">The tensors, on the CPU.</param>
/// <param name="Metadata">Texts by name.</param>
internal sealed record SafeTensorsFile(IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>No header of ours comes near this; a larger one is an attack or not a safetensors file.</summary>
    private const int MaxHeaderBytes = 64 << 20;

    /// <summary>How many elements are read or written at once: a span of bytes cannot hold a state of 2 GB.</summary>
    private const long PieceLength = 1 << 20;

    private const string MetadataKey = "__metadata__";

    public void Write(Stream stream)
    {
        var header = new JsonObject { [MetadataKey] = JsonSerializer.SerializeToNode(Metadata) };
        long offset = 0;
        foreach (var (name, tensor) in Tensors)
        {
            var length = tensor.NumberOfElements * tensor.ElementSize;
            header[name] = new JsonObject
            {
                ["dtype"] = SafeTensorsDtype.Name(tensor.dtype),
                ["shape"] = JsonSerializer.SerializeToNode(tensor.shape),
                ["data_offsets"] = new JsonArray(offset, offset + length),
            };
            offset += length;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        Span<byte> headerLength = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(headerLength, (ulong)json.Length);
        stream.Write(headerLength);
        stream.Write(json);
        foreach (var tensor in Tensors.Values)
        {
            WriteData(stream, tensor);
        }
    }

    /// <summary>Reads a whole file; the tensors belong to the caller's dispose scope.</summary>
    /// <exception cref="InvalidDataException">The file is cut short, or its lengths do not add up.</exception>
    public static SafeTensorsFile Read(Stream stream)
    {
        try
        {
            var header = ReadHeader(stream);
            var metadata = header.Remove(MetadataKey, out var texts) && texts is not null
                ? texts.Deserialize<Dictionary<string, string>>()!
                : [];
            var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
            long expectedOffset = 0;
            foreach (var (name, entry) in header.OrderBy(entry => Offset(entry.Value!, 0)).ThenBy(entry => Offset(entry.Value!, 1)))
            {
                tensors.Add(name, ReadTensor(stream, name, entry!, ref expectedOffset));
            }

            return new(tensors, metadata);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or NullReferenceException or OverflowException or ArgumentException or EndOfStreamException)
        {
            throw new InvalidDataException($"This is not a whole safetensors file: {exception.Message}", exception);
        }
    }

    private static JsonObject ReadHeader(Stream stream)
    {
        Span<byte> headerLength = stackalloc byte[sizeof(ulong)];
        stream.ReadExactly(headerLength);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(headerLength);
        if (length > MaxHeaderBytes)
        {
            throw new InvalidDataException($"The header claims {length} bytes; at most {MaxHeaderBytes} are accepted.");
        }

        var json = new byte[length];
        stream.ReadExactly(json);
        return JsonNode.Parse(json)!.AsObject();
    }

    private static Tensor ReadTensor(Stream stream, string name, JsonNode entry, ref long expectedOffset)
    {
        var dtype = SafeTensorsDtype.Parse(entry["dtype"]!.GetValue<string>());
        var shape = entry["shape"].Deserialize<long[]>()!;
        var (start, end) = (Offset(entry, 0), Offset(entry, 1));
        var length = shape.Aggregate((long)dtype.ElementSize(), (product, size) => checked(product * ArgumentRange.NotNegative(size)));
        if (start != expectedOffset || end - start != length)
        {
            throw new InvalidDataException($"The tensor '{name}' does not lie where its shape says: bytes {start} to {end}, expected {length} bytes from {expectedOffset}.");
        }

        expectedOffset = end;
        return ReadData(stream, length / dtype.ElementSize(), dtype).reshape(shape);
    }

    /// <summary>Where the data of a tensor begins (0) or ends (1).</summary>
    private static long Offset(JsonNode entry, int end) => entry["data_offsets"]![end]!.GetValue<long>();

    private static void WriteData(Stream stream, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        var flat = tensor.cpu().contiguous().reshape(-1);
        for (long start = 0; start < flat.shape[0]; start += PieceLength)
        {
            stream.Write(flat.narrow(0, start, Math.Min(PieceLength, flat.shape[0] - start)).bytes);
        }
    }

    /// <summary>Reads in pieces, so that a forged length costs no more memory than the file has bytes.</summary>
    private static Tensor ReadData(Stream stream, long length, ScalarType dtype)
    {
        using var scope = NewDisposeScope();
        var pieces = new List<Tensor> { empty(0, dtype: dtype) };
        for (long start = 0; start < length; start += PieceLength)
        {
            var piece = empty(Math.Min(PieceLength, length - start), dtype: dtype);
            stream.ReadExactly(piece.bytes);
            pieces.Add(piece);
        }

        return cat(pieces).MoveToOuterDisposeScope();
    }
}
