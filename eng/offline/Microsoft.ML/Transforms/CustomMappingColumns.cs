using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The columns of an object that an action fills from another object, at most once a row.</summary>
internal sealed class CustomMappingColumns<TSrc, TDst>(
    DataViewSchema inputSchema, Action<TSrc, TDst> map, ObjectWriter<TSrc> source, ObjectReader<TDst> target) : ColumnMapping(inputSchema)
    where TSrc : class, new()
    where TDst : class, new()
{
    public override IReadOnlyList<DataViewSchema.DetachedColumn> Outputs { get; } =
        [.. target.Schema.Select(column => new DataViewSchema.DetachedColumn(column))];

    public override IEnumerable<int> GetDependencies(int output) => source.Columns.Select(column => column.Index);

    public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive)
    {
        if (!Outputs.Where((_, output) => isActive(output)).Any())
        {
            return new Delegate[Outputs.Count];
        }

        var fillSource = source.Bind(input);
        var sourceObject = new TSrc();
        var targetObject = new TDst();
        long mapped = -1;
        return [.. Outputs.Select((_, output) => isActive(output) ? target.CreateGetter(output, Current) : null)];

        TDst Current()
        {
            if (mapped != input.Position)
            {
                fillSource(sourceObject);
                map(sourceObject, targetObject);
                mapped = input.Position;
            }

            return targetObject;
        }
    }
}
