namespace Metrics;

/// <summary>How found objects are compared with true ones: by boxes or by masks.</summary>
/// <param name="FoundAreas">The area of each found object.</param>
internal abstract record ObjectGeometry(double[] FoundAreas)
{
    public static ObjectGeometry Of(ObjectTable found, ObjectTable truth, IouTypes type) => type == IouTypes.Bbox
        ? new BoxGeometry(found.Boxes, truth.Boxes)
        : new MaskGeometry(found.Masks, truth.Masks);

    /// <summary>What two objects share over what either covers; for a crowd, over what the found object covers.</summary>
    public double Iou(int found, int truth, bool isCrowd)
    {
        var intersection = Intersection(found, truth);
        var iou = intersection > 0 ? intersection / (isCrowd ? FoundAreas[found] : FoundAreas[found] + TrueArea(truth) - intersection) : 0;
        return double.IsNaN(iou) ? 0 : iou;
    }

    protected abstract double Intersection(int found, int truth);

    protected abstract double TrueArea(int truth);

    private sealed record BoxGeometry(Box[] Found, Box[] Truth) : ObjectGeometry([.. Found.Select(box => box.Area)])
    {
        protected override double Intersection(int found, int truth) => Found[found].Intersection(Truth[truth]);

        protected override double TrueArea(int truth) => Truth[truth].Area;
    }

    private sealed record MaskGeometry(MaskTable Found, MaskTable Truth) : ObjectGeometry([.. Found.Areas.Select(area => (double)area)])
    {
        protected override double Intersection(int found, int truth) => Found.Intersection(found, Truth, truth);

        protected override double TrueArea(int truth) => Truth.Areas[truth];
    }
}
