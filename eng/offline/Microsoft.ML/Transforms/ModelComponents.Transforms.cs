using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Runtime;

internal static partial class ModelComponents
{
    static partial void AddTransforms(Dictionary<string, Func<ModelLoadContext, object>> loaders)
    {
        loaders.Add(TransformerChainLoader.ComponentName, TransformerChainLoader.Load);
        loaders.Add(TextLoader.ComponentName, TextLoader.Load);
        loaders.Add(ColumnCopyingTransformer.ComponentName, ColumnCopyingTransformer.Load);
        loaders.Add(ColumnConcatenatingTransformer.ComponentName, ColumnConcatenatingTransformer.Load);
        loaders.Add(ColumnSelectingTransformer.ComponentName, ColumnSelectingTransformer.Load);
        loaders.Add(TypeConvertingTransformer.ComponentName, TypeConvertingTransformer.Load);
        loaders.Add(ValueToKeyMappingTransformer.ComponentName, ValueToKeyMappingTransformer.Load);
        loaders.Add(KeyToValueMappingTransformer.ComponentName, KeyToValueMappingTransformer.Load);
        loaders.Add(KeyToVectorMappingTransformer.ComponentName, KeyToVectorMappingTransformer.Load);
        loaders.Add(ValueMappingTransformer.ComponentName, ValueMappingTransformer.Load);
        loaders.Add(CustomMappingLoader.ComponentName, CustomMappingLoader.Load);
        loaders.Add(NormalizingTransformer.ComponentName, NormalizingTransformer.Load);
        loaders.Add(OneHotEncodingTransformer.ComponentName, OneHotEncodingTransformer.Load);
    }
}
