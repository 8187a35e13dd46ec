namespace Metrics.MLNet.Tests;

/// <summary>Real pipelines over the data sets, up to the predictions.</summary>
internal static class Pipelines
{
    private static readonly Dictionary<string, bool> IsMalignant = new(StringComparer.Ordinal) { ["malignant"] = true, ["benign"] = false };

    public static IDataView BreastCancer(MLContext context) => Load(context, "breast_cancer.csv");

    public static IDataView Iris(MLContext context) => Load(context, "iris.csv");

    public static IDataView Diabetes(MLContext context) => Load(context, "diabetes.csv");

    /// <summary>Label (Boolean), Score, Probability.</summary>
    public static IEstimator<ITransformer> Binary(MLContext context, IDataView data) =>
        context.Transforms.Concatenate("Features", FeaturesOf(data))
            .Append(context.Transforms.Conversion.MapValue("Label", IsMalignant, "diagnosis"))
            .Append(context.Transforms.NormalizeMinMax("Features"))
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression());

    /// <summary>Label (key with the names of the species), Score.</summary>
    public static IEstimator<ITransformer> Multiclass(MLContext context, IDataView data) =>
        context.Transforms.Concatenate("Features", FeaturesOf(data))
            .Append(context.Transforms.Conversion.MapValueToKey("Label", "species"))
            .Append(context.Transforms.NormalizeMinMax("Features"))
            .Append(context.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

    /// <summary>Label (Single), Score.</summary>
    public static IEstimator<ITransformer> Regression(MLContext context, IDataView data) =>
        context.Transforms.Concatenate("Features", FeaturesOf(data))
            .Append(context.Transforms.CopyColumns("Label", "progression"))
            .Append(context.Transforms.NormalizeMeanVariance("Features"))
            .Append(context.Regression.Trainers.Sdca(maximumNumberOfIterations: 20));

    private static IDataView Load(MLContext context, string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", name);
        var names = File.ReadLines(path).First().Split(',');
        var columns = names.Select((column, index) => new TextLoader.Column(column, IsText(column) ? DataKind.String : DataKind.Single, index));
        return context.Data.LoadFromTextFile(path, [.. columns], separatorChar: ',', hasHeader: true);
    }

    private static bool IsText(string column) => column is "diagnosis" or "species";

    private static string[] FeaturesOf(IDataView data) =>
        [.. data.Schema.Select(column => column.Name).Where(name => !IsText(name) && name != "progression")];
}
