namespace Metrics;

/// <summary>The arguments of metrics that ask a language model of yours.</summary>
/// <remarks>The model is a delegate; for a module pass its <c>call</c>. It runs where its parameters are: the inputs come on the metric's device.</remarks>
public abstract record TextModelOptions : MetricOptions
{
    /// <summary>The model.</summary>
    public required TextModel Model { get; init; }

    /// <summary>The tokenizer that the model was trained with.</summary>
    public required TextTokenizer Tokenizer { get; init; }

    /// <summary>Whether rare tokens count more, by the inverse frequency of the texts that hold them.</summary>
    public bool Idf { get; init; }

    /// <summary>The number of tokens that a text is cut to. Default: 512.</summary>
    public int MaxLength { get; init; } = 512;

    /// <summary>The number of texts that the model sees at a time. Default: 64.</summary>
    public int BatchSize { get; init; } = 64;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.That(Model, Model is not null, "a model");
        ArgumentRange.That(Tokenizer, Tokenizer is not null, "a tokenizer");
        ArgumentRange.AtLeast(MaxLength, 1);
        ArgumentRange.AtLeast(BatchSize, 1);
    }
}
