namespace Microsoft.ML.Runtime;

/// <summary>The components that a saved model may hold, by the names they are saved under. Nothing else is created from a file.</summary>
internal static partial class ModelComponents
{
    private static readonly Dictionary<string, Func<ModelLoadContext, object>> s_loaders = CreateLoaders();

    public static object Load(string name, ModelLoadContext context) =>
        s_loaders.TryGetValue(name, out var load)
            ? load(context)
            : throw new InvalidDataException($"The model holds a component of an unknown kind, '{name}'.");

    private static Dictionary<string, Func<ModelLoadContext, object>> CreateLoaders()
    {
        var loaders = new Dictionary<string, Func<ModelLoadContext, object>>(StringComparer.Ordinal);
        AddTransforms(loaders);
        AddPredictors(loaders);
        return loaders;
    }

    static partial void AddTransforms(Dictionary<string, Func<ModelLoadContext, object>> loaders);

    static partial void AddPredictors(Dictionary<string, Func<ModelLoadContext, object>> loaders);
}
