using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Offline.Tests.Evaluators;

namespace Offline.Tests.Trainers;

/// <summary>The data sets that trainers are tried on; the label is the last column of each file.</summary>
internal static class TrainerData
{
    public static IDataView BreastCancer(MLContext ml)
    {
        var (features, labels) = Read("breast_cancer.csv");
        return Load(ml, ByLargest(features), labels, label => new BinaryExample { Label = label == "malignant" });
    }

    public static IDataView Digits(MLContext ml)
    {
        var (features, labels) = Read("digits.csv");
        return LoadClasses(ml, ByLargest(features), labels);
    }

    public static IDataView Iris(MLContext ml)
    {
        var (features, labels) = Read("iris.csv");
        return LoadClasses(ml, features, labels);
    }

    public static IDataView Diabetes(MLContext ml)
    {
        var (features, labels) = Read("diabetes.csv");
        return Load(ml, ByRootMeanSquare(features), labels, label => new RegressionExample { Label = Parse(label) });
    }

    private static IDataView Load<TExample>(MLContext ml, float[][] features, string[] labels, Func<string, TExample> create)
        where TExample : Example
    {
        var examples = features.Zip(labels, (row, label) =>
        {
            var example = create(label);
            example.Features = row;
            return example;
        });
        return ml.Data.LoadFromEnumerable(examples.ToList(), EvaluationRows.Definition<TExample>(("Features", EvaluationRows.Vector(features[0].Length))));
    }

    /// <summary>Labels as keys with their values, in the order of the alphabet.</summary>
    private static IDataView LoadClasses(MLContext ml, float[][] features, string[] labels)
    {
        string[] classes = [.. labels.Distinct().Order(StringComparer.Ordinal)];
        var definition = EvaluationRows.Definition<ClassExample>(("Features", EvaluationRows.Vector(features[0].Length)), ("Label", EvaluationRows.Key(classes.Length)));
        definition["Label"].AddAnnotation(
            "KeyValues",
            new VBuffer<ReadOnlyMemory<char>>(classes.Length, [.. classes.Select(name => name.AsMemory())]),
            new VectorDataViewType(TextDataViewType.Instance, classes.Length));
        var examples = features.Zip(labels, (row, label) => new ClassExample { Features = row, Label = (uint)Array.IndexOf(classes, label) });
        return ml.Data.LoadFromEnumerable(examples.ToList(), definition);
    }

    private static (float[][] Features, string[] Labels) Read(string file)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", file)).Skip(1).Select(line => line.Split(',')).ToArray();
        return (Array.ConvertAll(rows, row => Array.ConvertAll(row[..^1], Parse)), Array.ConvertAll(rows, row => row[^1]));
    }

    /// <summary>What NormalizeMinMax makes of features that are not negative.</summary>
    private static float[][] ByLargest(float[][] rows) => Scale(rows, column => column.Max());

    /// <summary>What NormalizeMeanVariance makes of features whose zeros are kept.</summary>
    private static float[][] ByRootMeanSquare(float[][] rows) => Scale(rows, column => (float)Math.Sqrt(column.Average(value => (double)value * value)));

    private static float[][] Scale(float[][] rows, Func<float[], float> unit)
    {
        var units = Enumerable.Range(0, rows[0].Length).Select(j => unit(Array.ConvertAll(rows, row => row[j]))).ToArray();
        return Array.ConvertAll(rows, row => row.Zip(units, (value, u) => u == 0 ? value : value / u).ToArray());
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
    public uint Label { get; set; }
}

internal sealed class RegressionExample : Example
{
    public float Label { get; set; }
}
