namespace Metrics;

/// <summary>How the second of two standardized point clouds is laid over the first.</summary>
/// <param name="Disparity">The squared distances that remain, of shape [N].</param>
/// <param name="Scale">The factors s by which the second clouds are scaled, of shape [N, 1].</param>
/// <param name="Rotation">The orthogonal matrices R, of shape [N, D, D]: a standardized cloud y becomes s·y·Rᵀ.</param>
public sealed record ProcrustesAlignment(Tensor Disparity, Tensor Scale, Tensor Rotation) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("disparity", Disparity), new("scale", Scale), new("rotation", Rotation)];

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new ProcrustesAlignment(transform(Disparity), transform(Scale), transform(Rotation));
}
