namespace Metrics.MLNet;

/// <summary>Chains of transformers, taken apart and put together again.</summary>
internal static class TransformerChains
{
    private static readonly TransformerScope[] SingleScopes = [TransformerScope.Training, TransformerScope.Testing, TransformerScope.Scoring];

    /// <summary>Replaces transformers in a chain and in the chains inside it; the scopes of the others and of the new ones stay.</summary>
    /// <param name="transformer">A transformer, perhaps a chain.</param>
    /// <param name="replace">Returns another transformer, or <see langword="null"/> to keep the one that it is given.</param>
    /// <returns>The same object where nothing was replaced.</returns>
    public static ITransformer Replace(ITransformer transformer, Func<ITransformer, ITransformer?> replace)
    {
        if (replace(transformer) is { } replacement)
        {
            return replacement;
        }

        if (transformer is not TransformerChain<ITransformer> chain)
        {
            return transformer;
        }

        var members = chain.ToList();
        var replaced = members.ConvertAll(member => Replace(member, replace));
        return replaced.SequenceEqual(members) ? chain : new TransformerChain<ITransformer>(replaced, Scopes(chain, members));
    }

    /// <summary>All transformers of a chain and of the chains inside it, or the single transformer itself.</summary>
    public static IEnumerable<ITransformer> Flatten(ITransformer transformer) =>
        transformer is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [transformer];

    /// <summary>A chain does not tell its scopes, but for each scope it tells the members that are in it.</summary>
    private static TransformerScope[] Scopes(TransformerChain<ITransformer> chain, List<ITransformer> members)
    {
        var scopes = new TransformerScope[members.Count];
        foreach (var scope in SingleScopes)
        {
            var included = new Queue<ITransformer>(chain.GetModelFor(scope));
            for (var i = 0; i < members.Count; i++)
            {
                if (included.TryPeek(out var next) && ReferenceEquals(next, members[i]))
                {
                    scopes[i] |= scope;
                    included.Dequeue();
                }
            }
        }

        return scopes;
    }
}
