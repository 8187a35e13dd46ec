namespace Metrics.Tests.Properties;

/// <summary>A tokenizer and models that know nothing of language, but always say the same.</summary>
internal static class ToyModel
{
    public const long Fill = 0;
    public const long Begin = 1;
    public const long End = 2;
    public const long Mask = 3;
    private const int Vocabulary = 16;
    private const int FirstWord = 4;

    public static InfoLmOptions InfoLmOptions { get; } = new()
    {
        Model = Logits,
        Tokenizer = Tokenize,
        MaskTokenId = Mask,
        SpecialTokenIds = [Fill, Begin, End],
        MaxLength = 12,
    };

    /// <summary>A word is the token of its length.</summary>
    public static TokenBatch Tokenize(IReadOnlyList<string> texts, int maxLength)
    {
        var rows = texts.Select(text => (long[])[Begin, .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(maxLength - 2).Select(Token), End]).ToArray();
        var length = rows.Max(row => row.Length);
        var ids = rows.SelectMany(row => row.Concat(Enumerable.Repeat(Fill, length - row.Length))).ToArray();
        var mask = rows.SelectMany(row => Enumerable.Range(0, length).Select(i => i < row.Length ? 1L : 0)).ToArray();
        return new(tensor(ids).reshape(rows.Length, length), tensor(mask).reshape(rows.Length, length));
    }

    /// <summary>The embedding of a token depends on the token alone.</summary>
    public static Tensor Embed(Tensor inputIds, Tensor attentionMask) => Waves(inputIds, 8);

    /// <summary>What is expected at a position depends on the tokens around it.</summary>
    private static Tensor Logits(Tensor inputIds, Tensor attentionMask) => Waves(inputIds + (inputIds * attentionMask).sum(1, keepdim: true), Vocabulary);

    private static long Token(string word) => FirstWord + (word.Length % (Vocabulary - FirstWord));

    private static Tensor Waves(Tensor numbers, int size) => (numbers.unsqueeze(2).to(ScalarType.Float32) * arange(1, size + 1, dtype: ScalarType.Float32)).sin();
}
