using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

public sealed partial class TextLoader
{
    internal const string ComponentName = "TextLoader";

    internal static TextLoader Load(ModelLoadContext context)
    {
        var reader = context.Reader;
        return new TextLoader(new Options
        {
            Separators = reader.ReadString().ToCharArray(),
            HasHeader = reader.ReadBoolean(),
            AllowQuoting = reader.ReadBoolean(),
            TrimWhitespace = reader.ReadBoolean(),
            ReadMultilines = reader.ReadBoolean(),
            MissingRealsAsNaNs = reader.ReadBoolean(),
            UseThreads = reader.ReadBoolean(),
            DecimalMarker = reader.ReadChar(),
            MaxRows = reader.ReadInt64() is >= 0 and var maxRows ? maxRows : null,
            Columns = ReadColumns(reader),
        });
    }

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Start(ComponentName);
        var writer = ctx.Writer;
        writer.Write(new string(_options.Separators));
        writer.Write(_options.HasHeader);
        writer.Write(_options.AllowQuoting);
        writer.Write(_options.TrimWhitespace);
        writer.Write(_options.ReadMultilines);
        writer.Write(_options.MissingRealsAsNaNs);
        writer.Write(_options.UseThreads);
        writer.Write(_options.DecimalMarker);
        writer.Write(_options.MaxRows ?? -1);
        writer.Write(_columns.Length);
        foreach (var column in _columns)
        {
            column.Save(writer);
        }
    }

    private static Column[] ReadColumns(ModelReader reader)
    {
        var columns = new Column[reader.ReadCount()];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = TextColumn.Load(reader);
        }

        return columns;
    }
}
