namespace Metrics;

/// <summary>The arguments of <see cref="BertScore"/>.</summary>
public sealed record BertScoreOptions : TextModelOptions
{
    /// <summary>The scores of unrelated texts, by which the scores are rescaled to (x − b) / (1 − b); none if left out.</summary>
    public BertScoreBaseline? Baseline { get; init; }

    /// <summary>The layer that is compared, from 0 on, of a model that returns the embeddings of all its layers; the last one if left out.</summary>
    public int? NumLayers { get; init; }

    /// <summary>
    /// Whether all layers are compared, each by itself: the model then returns the embeddings of all of them, and the values are of shape
    /// [layers, predictions]. <see cref="NumLayers"/> is ignored. Default: <see langword="false"/>.
    /// </summary>
    public bool AllLayers { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        if (NumLayers is { } layer)
        {
            ArgumentRange.AtLeast(layer, 0, nameof(NumLayers));
        }
    }
}
