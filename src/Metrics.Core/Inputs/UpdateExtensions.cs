namespace Metrics;

/// <summary>The natural calls of <c>Update</c> and <c>Forward</c>: tensors and numbers in place of the input record.</summary>
/// <example>
/// <code>
/// using var accuracy = new BinaryAccuracy();
/// accuracy.Update(tensor(new[] { 0.9f, 0.2f }), tensor(new[] { 1L, 1L }));
/// using var loss = new MeanMetric();
/// loss.Update(0.25);
/// var ofBatch = loss.Forward(0.75).ToDouble();   // 0.75
/// var ofAll = loss.Compute().ToDouble();   // (0.25 + 0.75) / 2 = 0.5
/// </code>
/// </example>
public static class UpdateExtensions
{
    /// <summary>Takes one batch of predictions and their truth into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predictions, on the metric's device.</param>
    /// <param name="target">The true labels or values, on the metric's device.</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<TensorPair> metric, Tensor preds, Tensor target)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new TensorPair(preds, target));
    }

    /// <summary>Takes one batch of predictions and their truth into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predictions, on the metric's device.</param>
    /// <param name="target">The true labels or values, on the metric's device.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<TensorPair, TResult> metric, Tensor preds, Tensor target)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new TensorPair(preds, target));
    }

    /// <summary>Takes one batch of predictions, their truth, and the group of each into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predictions, on the metric's device.</param>
    /// <param name="target">The true labels; <see langword="null"/> where the metric does without.</param>
    /// <param name="groups">The group numbers, int64.</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<GroupedPair> metric, Tensor preds, Tensor? target, Tensor groups)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new GroupedPair(preds, target, groups));
    }

    /// <summary>Takes one batch of predictions, their truth, and the group of each into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predictions, on the metric's device.</param>
    /// <param name="target">The true labels; <see langword="null"/> where the metric does without.</param>
    /// <param name="groups">The group numbers, int64.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<GroupedPair, TResult> metric, Tensor preds, Tensor? target, Tensor groups)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new GroupedPair(preds, target, groups));
    }

    /// <summary>Takes points and their clusters into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="data">The points, of shape [N, D], on the metric's device.</param>
    /// <param name="labels">The cluster of each point, integers of shape [N].</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<LabeledData> metric, Tensor data, Tensor labels)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new LabeledData(data, labels));
    }

    /// <summary>Takes points and their clusters into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="data">The points, of shape [N, D], on the metric's device.</param>
    /// <param name="labels">The cluster of each point, integers of shape [N].</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<LabeledData, TResult> metric, Tensor data, Tensor labels)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new LabeledData(data, labels));
    }

    /// <summary>Takes one batch of scored documents into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The scores of the documents, on the metric's device.</param>
    /// <param name="target">The relevance of each document.</param>
    /// <param name="indexes">The query of each document, int64.</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<RetrievalInput> metric, Tensor preds, Tensor target, Tensor indexes)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new RetrievalInput(preds, target, indexes));
    }

    /// <summary>Takes one batch of scored documents into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The scores of the documents, on the metric's device.</param>
    /// <param name="target">The relevance of each document.</param>
    /// <param name="indexes">The query of each document, int64.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<RetrievalInput, TResult> metric, Tensor preds, Tensor target, Tensor indexes)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new RetrievalInput(preds, target, indexes));
    }

    /// <summary>Takes ratings into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="ratings">The ratings, samples along the first dimension, on the metric's device.</param>
    /// <exception cref="ArgumentException">The metric cannot take these ratings; the state is as it was.</exception>
    public static void Update(this Metric<Ratings> metric, Tensor ratings)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new Ratings(ratings));
    }

    /// <summary>Takes ratings into the state, and computes the value of these alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="ratings">The ratings, samples along the first dimension, on the metric's device.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take these ratings; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<Ratings, TResult> metric, Tensor ratings)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new Ratings(ratings));
    }

    /// <summary>Takes the objects of a batch of images into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">What was found, a record for each image, on the metric's device.</param>
    /// <param name="target">What is there, a record for each image, in the same order.</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<DetectionInput> metric, IReadOnlyList<DetectedObjects> preds, IReadOnlyList<TrueObjects> target)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new DetectionInput(preds, target));
    }

    /// <summary>Takes the objects of a batch of images into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">What was found, a record for each image, on the metric's device.</param>
    /// <param name="target">What is there, a record for each image, in the same order.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<DetectionInput, TResult> metric, IReadOnlyList<DetectedObjects> preds, IReadOnlyList<TrueObjects> target)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new DetectionInput(preds, target));
    }

    /// <summary>Takes values into the state.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The values, of any shape, on the metric's device.</param>
    /// <param name="weight">Weights that broadcast to the shape of <paramref name="value"/>; every value weighs 1 if left out.</param>
    /// <exception cref="ArgumentException">The metric cannot take these values; the state is as it was.</exception>
    public static void Update(this Metric<WeightedValue> metric, Tensor value, Tensor? weight = null)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new WeightedValue(value, weight));
    }

    /// <summary>Takes values into the state, and computes the value of these alone.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The values, of any shape, on the metric's device.</param>
    /// <param name="weight">Weights that broadcast to the shape of <paramref name="value"/>; every value weighs 1 if left out.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take these values; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<WeightedValue, TResult> metric, Tensor value, Tensor? weight = null)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new WeightedValue(value, weight));
    }

    /// <summary>Takes one number into the state.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The number.</param>
    public static void Update(this Metric<WeightedValue> metric, double value)
    {
        ArgumentNullException.ThrowIfNull(metric);
        using var scalar = Scalar(value, metric.Device);
        metric.Update(new WeightedValue(scalar));
    }

    /// <summary>Takes one number into the state, and computes the value of this alone.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The number.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    public static TResult Forward<TResult>(this Metric<WeightedValue, TResult> metric, double value)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        using var scalar = Scalar(value, metric.Device);
        return metric.Forward(new WeightedValue(scalar));
    }

    /// <summary>Takes one weighted number into the state.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The number.</param>
    /// <param name="weight">Its weight.</param>
    /// <exception cref="ArgumentException">The metric does not weigh its values.</exception>
    public static void Update(this Metric<WeightedValue> metric, double value, double weight)
    {
        ArgumentNullException.ThrowIfNull(metric);
        using var scalar = Scalar(value, metric.Device);
        using var weightScalar = Scalar(weight, metric.Device);
        metric.Update(new WeightedValue(scalar, weightScalar));
    }

    /// <summary>Takes one weighted number into the state, and computes the value of this alone.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The number.</param>
    /// <param name="weight">Its weight.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric does not weigh its values.</exception>
    public static TResult Forward<TResult>(this Metric<WeightedValue, TResult> metric, double value, double weight)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        using var scalar = Scalar(value, metric.Device);
        using var weightScalar = Scalar(weight, metric.Device);
        return metric.Forward(new WeightedValue(scalar, weightScalar));
    }

    private static Tensor Scalar(double value, Device device) => tensor(value, dtype: ScalarType.Float64, device: device);
}
