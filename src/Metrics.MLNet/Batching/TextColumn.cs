namespace Metrics.MLNet;

/// <summary>A column with one text a row, or with several. Empty text is a text like others.</summary>
/// <param name="column">The column.</param>
/// <param name="mayBeNone">Whether a row may have no text at all; otherwise such a row is a missing value.</param>
internal sealed class TextColumn(DataViewSchema.Column column, bool mayBeNone) : InputColumn(column, "at least one text")
{
    private const string Types = "text or a vector of text";

    /// <exception cref="ArgumentException">There is no such column, or it has another type.</exception>
    public static TextColumn Create(DataViewSchema schema, string name, bool mayBeNone) =>
        new(schema.Find(name, Types, type => type is TextDataViewType or VectorDataViewType { ItemType: TextDataViewType }), mayBeNone);

    public override ColumnReader Open(DataViewRow row, int capacity) =>
        Column.Type is TextDataViewType
            ? new SingleReader(row.GetGetter<ReadOnlyMemory<char>>(Column), capacity, mayBeNone)
            : new ListReader(row.GetGetter<VBuffer<ReadOnlyMemory<char>>>(Column), capacity, mayBeNone);

    private sealed class SingleReader(ValueGetter<ReadOnlyMemory<char>> getter, int capacity, bool mayBeNone) : Reader(capacity, mayBeNone)
    {
        private ReadOnlyMemory<char> text;

        protected override string[] Read()
        {
            getter(ref text);
            return [text.ToString()];
        }
    }

    private sealed class ListReader(ValueGetter<VBuffer<ReadOnlyMemory<char>>> getter, int capacity, bool mayBeNone) : Reader(capacity, mayBeNone)
    {
        private VBuffer<ReadOnlyMemory<char>> texts;

        protected override string[] Read()
        {
            getter(ref texts);
            return [.. texts.DenseValues().Select(text => text.ToString())];
        }
    }

    private abstract class Reader(int capacity, bool mayBeNone) : ColumnReader<IReadOnlyList<IReadOnlyList<string>>>
    {
        private readonly string[][] rows = new string[capacity][];

        public override bool Read(int index)
        {
            rows[index] = Read();
            return mayBeNone || rows[index].Length > 0;
        }

        /// <summary>Copies: a metric may keep the list.</summary>
        public override IReadOnlyList<IReadOnlyList<string>> Rows(int count) => rows[..count];

        public override void Dispose() => Array.Clear(rows);

        protected abstract string[] Read();
    }
}
