using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Compares a result with its recorded value, whatever the shape of either.</summary>
/// <param name="tolerance">What a number may be off by, relative to the expected one where that is larger than 1.</param>
internal sealed class ResultComparison(double tolerance)
{
    /// <summary>Ends the case unless the result is the recorded value.</summary>
    /// <param name="expected">The recorded value.</param>
    /// <param name="actual">A tensor, a composite result, a number, or a boolean.</param>
    /// <param name="what">Which of the values of a case it is, for the message.</param>
    public void Check(JsonElement expected, object actual, string what)
    {
        if (Difference(expected, actual) is { } difference)
        {
            throw CaseEndedException.Failed($"{what}: {difference}");
        }
    }

    /// <summary>Says how the result differs from the recorded value, or returns <see langword="null"/>.</summary>
    public string? Difference(JsonElement expected, object actual) =>
        actual switch
        {
            Tensor tensor => TensorDifference(expected, tensor),
            IMetricResult composite when expected.ValueKind == JsonValueKind.Object => NamedDifference(expected, composite),
            IEnumerable<IMetricResult> set when expected.ValueKind == JsonValueKind.Array => CurveSetDifference(expected, [.. set]),
            IMetricResult composite when expected.ValueKind == JsonValueKind.Array => PartsDifference(expected, [.. composite.Tensors.Select(part => part.Value)]),
            bool flag => expected.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False) ? null : Expected(expected, flag.ToString()),
            long number => expected.ValueKind == JsonValueKind.Number && expected.GetDouble() == number ? null : Expected(expected, number.ToString()),
            _ => Expected(expected, $"a {actual.GetType().Name}"),
        };

    private string? TensorDifference(JsonElement expected, Tensor actual)
    {
        if (GoldenTensor.Is(expected))
        {
            return new TensorComparison(tolerance).Difference(expected, actual);
        }

        if (expected.ValueKind == JsonValueKind.Array)
        {
            return StackDifference(expected, actual);
        }

        return GoldenTensor.IsNumber(expected) && actual.NumberOfElements == 1 && TensorComparison.IsClose(GoldenTensor.Number(expected), actual.ToDouble(), tolerance)
            ? null
            : Expected(expected, TensorText.Of(actual));
    }

    /// <summary>A list of tensors, where the result is one tensor that stacks them.</summary>
    private string? StackDifference(JsonElement expected, Tensor actual)
    {
        var count = expected.GetArrayLength();
        if (count == 0 && actual.NumberOfElements == 0)
        {
            return null;
        }

        if (count == 2 && actual.dim() == 1 && GoldenTensor.Is(expected[0]) && GoldenTensor.Shape(expected[0]).Length == 0)
        {
            return CorpusDifference(expected, actual);
        }

        return actual.dim() == 0 || actual.shape[0] != count
            ? Expected(expected, TensorText.Of(actual))
            : FirstDifference(expected.EnumerateArray(), Enumerable.Range(0, count).Select(object (i) => actual[i]));
    }

    /// <summary>The score of a corpus and those of its sentences, which here stand in one tensor, the corpus in front.</summary>
    private string? CorpusDifference(JsonElement expected, Tensor actual)
    {
        var sentences = actual.shape[0] - 1;
        return TensorDifference(expected[0], actual[0]) ?? TensorDifference(expected[1], actual.narrow(0, 1, sentences));
    }

    private string? PartsDifference(JsonElement expected, List<Tensor> parts) =>
        expected.GetArrayLength() == parts.Count
            ? FirstDifference(expected.EnumerateArray(), parts)
            : Expected(expected, $"a result of {parts.Count} tensors");

    /// <summary>
    /// TorchMetrics returns one list for each part of a curve (all precisions, all recalls, all thresholds), as stacked tensors
    /// where the thresholds are the same for all; here each class or label has its curve.
    /// </summary>
    private string? CurveSetDifference(JsonElement expected, IReadOnlyList<IMetricResult> curves)
    {
        var parts = expected.EnumerateArray().ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var ofAllCurves = curves.Select(curve => curve.Tensors.ElementAt(i).Value).ToList();
            if (PartOfCurvesDifference(parts[i], ofAllCurves) is { } difference)
            {
                return $"part {i}: {difference}";
            }
        }

        return null;
    }

    private string? PartOfCurvesDifference(JsonElement expected, List<Tensor> ofAllCurves)
    {
        if (!GoldenTensor.Is(expected))
        {
            return PartsDifference(expected, ofAllCurves);
        }

        var isShared = GoldenTensor.Shape(expected).Length < 2 && ofAllCurves[0].dim() > 0;
        using var stacked = isShared ? null : stack(ofAllCurves);
        return stacked is null
            ? ofAllCurves.Select(part => TensorDifference(expected, part)).FirstOrDefault(difference => difference is not null)
            : TensorDifference(expected, stacked);
    }

    private string? NamedDifference(JsonElement expected, IMetricResult actual)
    {
        var entries = actual is NamedResults named ? named.ToDictionary() : actual.Tensors.ToDictionary(part => part.Key, object (part) => part.Value);
        var recorded = expected.EnumerateObject().ToDictionary(property => WithoutTypes(property.Name), property => property.Value);
        List<string> names = [.. recorded.Keys];
        return names.ToHashSet().SetEquals(entries.Keys)
            ? FirstDifference(recorded.Values, names.Select(name => entries[name]), i => names[i])
            : $"expected the names {string.Join(", ", names)}; got {string.Join(", ", entries.Keys)}";
    }

    /// <summary>Python writes the type of NumPy's numbers into a name that is a pair of them: <c>(np.int64(0), np.int64(1))</c>.</summary>
    private static string WithoutTypes(string name) =>
        name.StartsWith("(np.int64(", StringComparison.Ordinal) ? $"({name.Replace("np.int64", string.Empty, StringComparison.Ordinal).Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal)})" : name;

    private string? FirstDifference(IEnumerable<JsonElement> expected, IEnumerable<object> actual, Func<int, string>? name = null) =>
        expected.Zip(actual, Difference)
            .Select((difference, i) => difference is null ? null : $"{name?.Invoke(i) ?? $"part {i}"}: {difference}")
            .FirstOrDefault(difference => difference is not null);

    private static string Expected(JsonElement expected, string actual) => $"expected {TensorText.Of(expected)}; got {actual}";
}
