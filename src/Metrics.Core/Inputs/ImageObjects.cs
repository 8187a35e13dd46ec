namespace Metrics;

/// <summary>The objects of one image, predicted or true: n labels, and for each a box or a mask or both.</summary>
/// <param name="Labels">The classes, int64 of the shape [n].</param>
public abstract record ImageObjects(Tensor Labels)
{
    /// <summary>The boxes, of the shape [n, 4], in the format that the metric is told; [0] without objects is fine, too.</summary>
    public Tensor? Boxes { get; init; }

    /// <summary>The masks, of the shape [n, height, width]; what is not 0 belongs to the object.</summary>
    public Tensor? Masks { get; init; }

    /// <summary>The masks in the run-length encoding of COCO, in place of <see cref="Masks"/>.</summary>
    public IReadOnlyList<RunLengthMask>? RunLengthMasks { get; init; }

    /// <summary>The tensors that were given.</summary>
    internal virtual IEnumerable<Tensor> Tensors => new[] { Labels, Boxes, Masks }.OfType<Tensor>();
}

/// <summary>The objects that a model has found in one image.</summary>
/// <param name="Labels">The classes, int64 of the shape [n].</param>
public sealed record DetectedObjects(Tensor Labels) : ImageObjects(Labels)
{
    /// <summary>How sure the model is of each, floating-point numbers of the shape [n]; overlaps of boxes do without.</summary>
    public Tensor? Scores { get; init; }

    internal override IEnumerable<Tensor> Tensors => Scores is null ? base.Tensors : base.Tensors.Append(Scores);

    internal DetectedObjects To(Device device) =>
        new(Labels.to(device)) { Boxes = Boxes?.to(device), Masks = Masks?.to(device), RunLengthMasks = RunLengthMasks, Scores = Scores?.to(device) };
}

/// <summary>The objects that are truly in one image.</summary>
/// <param name="Labels">The classes, int64 of the shape [n].</param>
public sealed record TrueObjects(Tensor Labels) : ImageObjects(Labels)
{
    /// <summary>Which of them stand for a crowd, 0 or 1 of the shape [n]; none does if it is left out.</summary>
    public Tensor? IsCrowd { get; init; }

    /// <summary>The areas, of the shape [n]; where an area is 0 or none is given, it is that of the mask or the box.</summary>
    public Tensor? Area { get; init; }

    internal override IEnumerable<Tensor> Tensors => base.Tensors.Concat(new[] { IsCrowd, Area }.OfType<Tensor>());

    internal TrueObjects To(Device device) =>
        new(Labels.to(device)) { Boxes = Boxes?.to(device), Masks = Masks?.to(device), RunLengthMasks = RunLengthMasks, IsCrowd = IsCrowd?.to(device), Area = Area?.to(device) };
}
