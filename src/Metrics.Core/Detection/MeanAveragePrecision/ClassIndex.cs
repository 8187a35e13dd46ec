namespace Metrics;

/// <summary>Objects by class; those of a class stand in the order of their images.</summary>
internal sealed class ClassIndex
{
    private readonly int[] starts;
    private readonly int[] objects;

    private ClassIndex(int[] starts, int[] objects)
    {
        this.starts = starts;
        this.objects = objects;
    }

    /// <summary>The objects of a class.</summary>
    public ReadOnlySpan<int> this[int place] => objects.AsSpan()[starts[place]..starts[place + 1]];

    /// <summary>The classes that occur, in rising order.</summary>
    public static long[] Classes(ObjectTable found, ObjectTable truth) => [.. found.Labels.Concat(truth.Labels).Distinct().Order()];

    /// <summary>All objects as one class.</summary>
    public static ClassIndex Pooled(ObjectTable table) => new([0, table.Labels.Length], [.. Enumerable.Range(0, table.Labels.Length)]);

    /// <summary>Sorts objects by class, by counting.</summary>
    public static ClassIndex Of(ObjectTable table, long[] classes)
    {
        var places = classes.Index().ToDictionary(item => item.Item, item => item.Index);
        var firsts = new int[classes.Length + 1];
        foreach (var label in table.Labels)
        {
            firsts[places[label] + 1]++;
        }

        for (var place = 0; place < classes.Length; place++)
        {
            firsts[place + 1] += firsts[place];
        }

        var (next, objects) = (firsts.ToArray(), new int[table.Labels.Length]);
        for (var i = 0; i < objects.Length; i++)
        {
            objects[next[places[table.Labels[i]]]++] = i;
        }

        return new(firsts, objects);
    }
}
