namespace Metrics;

/// <summary>Objects by class; those of a class stand in the order of their images.</summary>
internal sealed class ClassIndex
{
    private readonly int[] starts;
    private readonly int[] objects;
    private readonly int[] images;

    private ClassIndex(int[] starts, int[] objects, ObjectTable table)
    {
        this.starts = starts;
        this.objects = objects;
        images = table.Images;
    }

    /// <summary>The objects of a class in some images.</summary>
    /// <param name="place">The place of the class.</param>
    /// <param name="first">The first of the images.</param>
    /// <param name="end">The image behind the last of them.</param>
    public ReadOnlySpan<int> InImages(int place, int first, int end)
    {
        var all = objects.AsSpan()[starts[place]..starts[place + 1]];
        return all[Before(first, all)..Before(end, all)];
    }

    /// <summary>The classes that occur, in rising order.</summary>
    public static long[] Classes(ObjectTable found, ObjectTable truth) => [.. found.Labels.Concat(truth.Labels).Distinct().Order()];

    /// <summary>All objects as one class.</summary>
    public static ClassIndex Pooled(ObjectTable table) => new([0, table.Labels.Length], [.. Enumerable.Range(0, table.Labels.Length)], table);

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

        return new(firsts, objects, table);
    }

    /// <summary>How many objects stand in images before one, found by halving.</summary>
    private int Before(int image, ReadOnlySpan<int> all)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = images[all[middle]] < image ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
