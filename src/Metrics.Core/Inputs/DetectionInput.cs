namespace Metrics;

/// <summary>The objects found in a batch of images and those that are truly there: the input of detection metrics.</summary>
/// <param name="Preds">What was found, a record for each image.</param>
/// <param name="Target">What is there, a record for each image, in the same order.</param>
/// <example>
/// <code>
/// using var metric = new MeanAveragePrecision();
/// metric.Update(new DetectionInput(
///     [new(tensor(new[] { 0L })) { Boxes = tensor(new[,] { { 258.0f, 41, 606, 285 } }), Scores = tensor(new[] { 0.536f }) }],
///     [new(tensor(new[] { 0L })) { Boxes = tensor(new[,] { { 214.0f, 41, 562, 285 } }) }]));
/// </code>
/// </example>
public sealed record DetectionInput(IReadOnlyList<DetectedObjects> Preds, IReadOnlyList<TrueObjects> Target) : IMetricInput<DetectionInput>
{
    /// <summary>The number of images.</summary>
    public long Count => Target.Count;

    private IEnumerable<ImageObjects> Images => Preds.Concat<ImageObjects>(Target);

    /// <inheritdoc/>
    public bool IsOn(Device device) => Images.All(image => image.Tensors.All(tensor => tensor.IsOn(device)));

    /// <inheritdoc/>
    public DetectionInput To(Device device) => new([.. Preds.Select(image => image.To(device))], [.. Target.Select(image => image.To(device))]);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are not as many predictions as targets.</exception>
    public DetectionInput Select(Tensor rows)
    {
        DetectionChecks.CheckCounts(Preds, Target);
        ArgumentNullException.ThrowIfNull(rows);
        using var local = rows.cpu();
        var images = local.data<long>().ToArray();
        return new([.. images.Select(image => Preds[(int)image])], [.. images.Select(image => Target[(int)image])]);
    }
}
