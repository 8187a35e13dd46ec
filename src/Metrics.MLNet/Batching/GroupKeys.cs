using System.Runtime.InteropServices;

namespace Metrics.MLNet;

/// <summary>The columns by whose values rows are grouped.</summary>
internal sealed class GroupKeys
{
    private readonly IReadOnlyList<GroupColumn> sources;

    private GroupKeys(IReadOnlyList<GroupColumn> sources) => this.sources = sources;

    /// <summary>The columns that must be active.</summary>
    public IEnumerable<DataViewSchema.Column> Columns => sources.Select(source => source.Column);

    /// <exception cref="ArgumentException">A column is not there or has a type that does not group.</exception>
    public static GroupKeys Create(DataViewSchema schema, IReadOnlyList<string> names) => new([.. names.Select(name => GroupColumn.Create(schema, name))]);

    public Reader Open(DataViewRow row) => new([.. sources.Select(source => source.Open(row))]);

    /// <summary>The values of a group, each under the name of its column.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Names(Reader reader, int group) =>
        [.. sources.Zip(reader.NamesOf(group), (source, name) => KeyValuePair.Create(source.Column.Name, name))];

    /// <summary>Numbers the groups in the order in which they are first met.</summary>
    internal sealed class Reader(IReadOnlyList<GroupColumnReader> columns)
    {
        private readonly List<int[]> groups = [];

        /// <summary>The groups by the values of the first columns and the next value, one table for each column after the first.</summary>
        private readonly Dictionary<(int Before, int Next), int>[] steps = [.. columns.Select(_ => new Dictionary<(int, int), int>())];

        /// <summary>The number of the group of the current row.</summary>
        public int Read()
        {
            Span<int> values = stackalloc int[columns.Count];
            var place = 0;
            for (var i = 0; i < columns.Count; i++)
            {
                values[i] = columns[i].Read();
                ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(steps[i], (place, values[i]), out var exists);
                if (!exists)
                {
                    next = steps[i].Count - 1;
                }

                place = next;
            }

            if (place == groups.Count)
            {
                groups.Add(values.ToArray());
            }

            return place;
        }

        public IEnumerable<string> NamesOf(int group) => columns.Zip(groups[group], (column, value) => column.Names[value]);
    }
}
