using System.Globalization;

namespace Metrics;

/// <summary>The arguments of <see cref="BertScore"/>.</summary>
public sealed record BertScoreOptions : TextModelOptions
{
    /// <summary>The scores of unrelated texts, by which the scores are rescaled to (x − b) / (1 − b); none if left out.</summary>
    public BertScoreBaseline? Baseline { get; init; }
}

/// <summary>The scores that unrelated texts have with some model.</summary>
/// <param name="Precision">Their precision.</param>
/// <param name="Recall">Their recall.</param>
/// <param name="F1">Their F1.</param>
public sealed record BertScoreBaseline(double Precision, double Recall, double F1)
{
    /// <summary>Reads a baseline file of the program bert_score: a line of titles, then layer, precision, recall and F1 of each layer.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="numLayers">The layer of the model; the last one of the file if left out.</param>
    /// <exception cref="ArgumentException">The file has no such layer, or the line is not four numbers.</exception>
    public static BertScoreBaseline Parse(IEnumerable<string> lines, int? numLayers = null)
    {
        var rows = lines.Skip(1).Where(line => !string.IsNullOrWhiteSpace(line)).ToArray();
        var layer = numLayers ?? rows.Length - 1;
        if (layer < 0 || layer >= rows.Length)
        {
            throw new ArgumentException($"Expected {nameof(numLayers)} to be one of the {rows.Length} layers of the file, got {layer}.", nameof(numLayers));
        }

        var fields = rows[layer].Split(',');
        var numbers = new double[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (fields.Length != 4 || !double.TryParse(fields[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new ArgumentException($"Expected a layer and three numbers, got '{rows[layer]}'.", nameof(lines));
            }
        }

        return new(numbers[0], numbers[1], numbers[2]);
    }
}
