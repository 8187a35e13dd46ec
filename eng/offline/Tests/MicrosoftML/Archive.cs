using System.IO.Compression;

namespace Offline.Tests.MicrosoftML;

/// <summary>Files as nobody should save them.</summary>
internal static class Archive
{
    /// <summary>A model whose one component has this name and, for its body, these numbers.</summary>
    public static byte[] WithComponent(string name, params int[] body)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new BinaryWriter(archive.CreateEntry("TransformerChain/Component").Open()))
        {
            writer.Write(name);
            foreach (var number in body)
            {
                writer.Write(number);
            }
        }

        return stream.ToArray();
    }
}
