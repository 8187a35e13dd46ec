namespace Metrics;

/// <summary>The score of a corpus, with those of its sentences where they are wanted.</summary>
internal static class CorpusScores
{
    /// <summary>The score of the corpus alone, or a vector with that of the corpus in front.</summary>
    public static Tensor Join(Tensor corpus, Tensor? sentences) =>
        sentences is null ? corpus : cat([corpus.reshape(1), sentences.to(corpus.dtype)], 0);
}
