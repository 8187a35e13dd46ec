using System.Globalization;
using Microsoft.ML;
using Offline.Tests.MicrosoftML.Evaluators;

namespace Offline.Tests.MicrosoftML.Trainers;

/// <summary>The data sets that trainers are tried on; the label is the last column of each file.</summary>
internal static class TrainerData
{
    public static IDataView BreastCancer(MLContext ml) =>
        Prepare(Load(ml, "breast_cancer.csv", label => new BinaryExample { Label = label == "malignant" }), ml.Transforms.NormalizeMinMax("Features"));

    public static IDataView Digits(MLContext ml) =>
        Prepare(Load(ml, "digits.csv", label => new ClassExample { Label = label }), ml.Transforms.NormalizeMinMax("Features").Append(ml.Transforms.Conversion.MapValueToKey("Label")));

    public static IDataView Iris(MLContext ml) =>
        Prepare(Load(ml, "iris.csv", label => new ClassExample { Label = label }), ml.Transforms.Conversion.MapValueToKey("Label"));

    public static IDataView Diabetes(MLContext ml) =>
        Prepare(Load(ml, "diabetes.csv", label => new RegressionExample { Label = Parse(label) }), ml.Transforms.NormalizeMeanVariance("Features"));

    private static IDataView Prepare(IDataView data, IEstimator<ITransformer> steps) => steps.Fit(data).Transform(data);

    private static IDataView Load<TExample>(MLContext ml, string file, Func<string, TExample> create)
        where TExample : Example
    {
        var examples = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", file)).Skip(1).Select(line => line.Split(',')).Select(fields =>
        {
            var example = create(fields[^1]);
            example.Features = Array.ConvertAll(fields[..^1], Parse);
            return example;
        }).ToList();
        return ml.Data.LoadFromEnumerable(examples, EvaluationRows.Definition<TExample>(("Features", EvaluationRows.Vector(examples[0].Features.Length))));
    }

    private static float Parse(string text) => float.Parse(text, CultureInfo.InvariantCulture);
}

internal abstract class Example
{
    public float[] Features { get; set; } = [];
}

internal sealed class BinaryExample : Example
{
    public bool Label { get; set; }
}

internal sealed class ClassExample : Example
{
    public string Label { get; set; } = "";
}

internal sealed class RegressionExample : Example
{
    public float Label { get; set; }
}
