using System.Text;

namespace Microsoft.ML.Data;

/// <summary>Reads the lines of files as fields. A field in quotes may hold separators, and a quote written twice.</summary>
/// <param name="source">The files, one after the other.</param>
/// <param name="options">How a line is split.</param>
/// <param name="skipHeaders">Whether the first line of each file is left out.</param>
internal sealed class TextRowReader(IMultiStreamSource source, TextLoader.Options options, bool skipHeaders) : IDisposable
{
    private const char Quote = '"';

    private readonly List<ReadOnlyMemory<char>> _fields = [];
    private TextReader _file;
    private int _fileCount;

    /// <summary>The fields of the row read last.</summary>
    public List<ReadOnlyMemory<char>> Fields => _fields;

    /// <summary>Moves to the next line that is not empty, without looking into it.</summary>
    public bool SkipRow() => NextLine() is not null;

    public bool ReadRow()
    {
        if (NextLine() is not { } line)
        {
            return false;
        }

        _fields.Clear();
        var start = 0;
        do
        {
            start = options.AllowQuoting && start < line.Length && line[start] == Quote
                ? ReadQuoted(line, start + 1)
                : ReadPlain(line, start);
        }
        while (start <= line.Length);
        return true;
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>The next line, of the next file where one has ended; null at the end of the last.</summary>
    private string NextLine()
    {
        while (true)
        {
            if (_file is not null && ReadLine(_file) is { } line)
            {
                return line;
            }

            if (_fileCount == source.Count)
            {
                return null;
            }

            _file?.Dispose();
            _file = source.OpenTextReader(_fileCount++);
            if (skipHeaders)
            {
                ReadLine(_file);
            }
        }
    }

    private string ReadLine(TextReader file)
    {
        string line;
        do
        {
            line = file.ReadLine();
        }
        while (line is { Length: 0 });

        while (options is { AllowQuoting: true, ReadMultilines: true } && line?.Count(c => c == Quote) % 2 == 1 && file.ReadLine() is { } more)
        {
            line = $"{line}\n{more}";
        }

        return line;
    }

    /// <summary>Reads the field from <paramref name="start"/>, and returns where the next one starts.</summary>
    private int ReadPlain(string line, int start)
    {
        var length = line.AsSpan(start).IndexOfAny(options.Separators);
        var end = length < 0 ? line.Length : start + length;
        var field = line.AsMemory(start, end - start);
        _fields.Add(options.TrimWhitespace ? field.Trim() : field);
        return end + 1;
    }

    private int ReadQuoted(string line, int start)
    {
        var field = new StringBuilder();
        while (true)
        {
            var end = line.IndexOf(Quote, start);
            if (end < 0)
            {
                throw new FormatException($"A quoted field does not end: {line}");
            }

            field.Append(line, start, end - start);
            start = end + 1;
            if (start >= line.Length || line[start] != Quote)
            {
                break;
            }

            field.Append(Quote);
            start++;
        }

        _fields.Add(field.ToString().AsMemory());
        var next = line.AsSpan(start).IndexOfAny(options.Separators);
        return next < 0 ? line.Length + 1 : start + next + 1;
    }
}
