namespace Metrics;

/// <summary>How much two boxes overlap. Operands are boxes […, 4] in the format of corners; they broadcast.</summary>
internal static class BoxOverlaps
{
    /// <summary>Keeps quotients of lengths finite where boxes have no extent.</summary>
    private const double Epsilon = 1e-7;

    /// <summary>|A∩B| / |A∪B|; NaN for two boxes without area.</summary>
    public static Tensor Iou(Tensor first, Tensor second)
    {
        var (a, b) = (BoxCorners.Of(first), BoxCorners.Of(second));
        var (intersection, union) = IntersectionAndUnion(a, b);
        return intersection / union;
    }

    /// <summary>IoU − (|C| − |A∪B|) / |C|, where C is the smallest box around both.</summary>
    public static Tensor Generalized(Tensor first, Tensor second)
    {
        var (a, b) = (BoxCorners.Of(first), BoxCorners.Of(second));
        var (intersection, union) = IntersectionAndUnion(a, b);
        var (width, height) = a.Enclosing(b);
        var enclosing = width * height;
        return (intersection / union) - ((enclosing - union) / enclosing);
    }

    /// <summary>IoU − d² / c², where d is the distance of the centres and c the diagonal of the smallest box around both.</summary>
    public static Tensor Distance(Tensor first, Tensor second)
    {
        var (a, b) = (BoxCorners.Of(first), BoxCorners.Of(second));
        var (width, height) = a.Enclosing(b);
        return Iou(first, second) - (a.CentreDistance(b) / (width.square() + height.square() + Epsilon));
    }

    /// <summary>
    /// The distance form less α·v, where v = 4/π² · (atan(w/h) − atan(w'/h'))² compares the aspect ratios, and
    /// α = v / (1 − IoU + v) counts as a constant in gradients.
    /// </summary>
    public static Tensor Complete(Tensor first, Tensor second)
    {
        var (a, b) = (BoxCorners.Of(first), BoxCorners.Of(second));
        var aspects = (a.Width / a.Height).atan() - (b.Width / b.Height).atan();
        var difference = aspects.square() * (4 / (Math.PI * Math.PI));
        var weight = difference / (1 - Iou(first, second) + difference + Epsilon);
        return Distance(first, second) - (weight.detach() * difference);
    }

    private static (Tensor Intersection, Tensor Union) IntersectionAndUnion(BoxCorners a, BoxCorners b)
    {
        var intersection = a.Intersection(b);
        return (intersection, a.Area + b.Area - intersection);
    }
}
