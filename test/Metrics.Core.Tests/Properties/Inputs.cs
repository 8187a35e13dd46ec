namespace Metrics.Tests.Properties;

/// <summary>What a property does to an input, whatever its type.</summary>
internal static class Inputs
{
    /// <summary>The same input with its floating-point tensors in another dtype; one without such tensors stays as it is.</summary>
    public static TInput In<TInput>(TInput input, ScalarType dtype)
        where TInput : class, IMetricInput<TInput>
    {
        Tensor Convert(Tensor tensor) => tensor.is_floating_point() ? tensor.to_type(dtype) : tensor;
        Tensor? ConvertGiven(Tensor? tensor) => tensor is null ? null : Convert(tensor);
        return (TInput)(object)(input switch
        {
            TensorPair pair => new TensorPair(Convert(pair.Preds), Convert(pair.Target)),
            GroupedPair pair => pair with { Preds = Convert(pair.Preds) },
            LabeledData points => points with { Data = Convert(points.Data) },
            WeightedValue value => new WeightedValue(Convert(value.Value), value.Weight is null ? null : Convert(value.Weight)),
            RetrievalInput ranked => ranked with { Preds = Convert(ranked.Preds), Target = Convert(ranked.Target) },
            Ratings ratings => new Ratings(Convert(ratings.Values)),
            DetectionInput images => new DetectionInput(
                [.. images.Preds.Select(image => image with { Boxes = ConvertGiven(image.Boxes), Scores = ConvertGiven(image.Scores) })],
                [.. images.Target.Select(image => image with { Boxes = ConvertGiven(image.Boxes), Area = ConvertGiven(image.Area) })]),
            TaskInputs<TensorPair> tasks => new TaskInputs<TensorPair>(tasks.ByTask.ToDictionary(task => task.Key, task => In(task.Value, dtype))),
            TextPair or SquadPair => input,
            _ => throw new ArgumentException($"Expected an input of which is known what it holds, got {input}.", nameof(input)),
        });
    }
}
