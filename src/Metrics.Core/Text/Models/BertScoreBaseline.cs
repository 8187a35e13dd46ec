using System.Globalization;

namespace Metrics;

/// <summary>The scores that unrelated texts have with some model, for one of its layers or for all of them.</summary>
/// <param name="Layers">The scores of each layer.</param>
public sealed record BertScoreBaseline(ValueList<BertScoreLayerBaseline> Layers)
{
    /// <summary>The scores of one layer.</summary>
    /// <param name="precision">The precision of unrelated texts.</param>
    /// <param name="recall">Their recall.</param>
    /// <param name="f1">Their F1.</param>
    public BertScoreBaseline(double precision, double recall, double f1)
        : this([new(precision, recall, f1)])
    {
    }

    /// <summary>Reads one layer of a baseline file of the program bert_score: a line of titles, then layer, precision, recall and F1 of each layer.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="numLayers">The layer of the model; the last one of the file if left out.</param>
    /// <exception cref="ArgumentException">The file has no such layer, or a line is not four numbers.</exception>
    public static BertScoreBaseline Parse(IEnumerable<string> lines, int? numLayers = null)
    {
        var layers = ParseAll(lines).Layers;
        var layer = numLayers ?? layers.Count - 1;
        return layer >= 0 && layer < layers.Count
            ? new([layers[layer]])
            : throw new ArgumentException($"Expected {nameof(numLayers)} to be one of the {layers.Count} layers of the file, got {layer}.", nameof(numLayers));
    }

    /// <summary>Reads all layers of a baseline file, for <see cref="BertScoreOptions.AllLayers"/>.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <exception cref="ArgumentException">A line is not four numbers.</exception>
    public static BertScoreBaseline ParseAll(IEnumerable<string> lines) =>
        new(new ValueList<BertScoreLayerBaseline>([.. lines.Skip(1).Where(line => !string.IsNullOrWhiteSpace(line)).Select(ParseLayer)]));

    private static BertScoreLayerBaseline ParseLayer(string line)
    {
        var fields = line.Split(',');
        var numbers = new double[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (fields.Length != 4 || !double.TryParse(fields[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new ArgumentException($"Expected a layer and three numbers, got '{line}'.", nameof(line));
            }
        }

        return new(numbers[0], numbers[1], numbers[2]);
    }
}

/// <summary>The scores that unrelated texts have with one layer of a model.</summary>
/// <param name="Precision">Their precision.</param>
/// <param name="Recall">Their recall.</param>
/// <param name="F1">Their F1.</param>
public sealed record BertScoreLayerBaseline(double Precision, double Recall, double F1);
