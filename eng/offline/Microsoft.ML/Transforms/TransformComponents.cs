using Microsoft.ML.Data;

namespace Microsoft.ML.Runtime;

internal static partial class ModelComponents
{
    static partial void AddTransforms(Dictionary<string, Func<ModelLoadContext, object>> loaders)
    {
        loaders.Add(TransformerChainLoader.ComponentName, TransformerChainLoader.Load);
        loaders.Add(TextLoader.ComponentName, TextLoader.Load);
    }
}
