namespace Metrics;

/// <summary>A measure of overlap, as its class and its functional form share it.</summary>
/// <param name="Name">Its name in results.</param>
/// <param name="Value">The overlap of two sets of boxes in the format of corners; they broadcast.</param>
internal sealed record BoxOverlapDefinition(string Name, Func<Tensor, Tensor, Tensor> Value)
{
    /// <summary>The functional form: each box of one set with each of the other, [N, M].</summary>
    public Tensor Compute(Tensor preds, Tensor target, double? iouThreshold, double replacementVal, bool aggregate)
    {
        CheckBoxes(preds, nameof(preds));
        CheckBoxes(target, nameof(target));
        if (!target.IsOn(preds.device))
        {
            throw new ArgumentException($"Expected target on {preds.device}, the device of preds, got {target.device}.", nameof(target));
        }

        using var scope = NewDisposeScope();
        var isDouble = ResultForm.IsDouble(preds, target);
        var matrix = Matrix(preds, target).to_type(isDouble ? ScalarType.Float64 : ScalarType.Float32);
        if (iouThreshold is { } threshold && HasPairs(preds, target))
        {
            matrix = matrix.masked_fill(matrix.lt(threshold), replacementVal);
        }

        var value = !aggregate ? matrix : matrix.NumberOfElements == 0 ? matrix.sum() : matrix.diag().mean();
        return value.MoveToOuterDisposeScope();
    }

    /// <summary>Boxes in a dtype in which areas can be computed: coordinates that are integers may have large products.</summary>
    public static Tensor Widened(Tensor boxes) => boxes.is_floating_point()
        ? boxes.to_type(boxes.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32)
        : boxes.to_type(ScalarType.Float64);

    /// <summary>Overlaps of all pairs; without boxes on one side, a square of zeros, a row for each box of the other, which no threshold replaces.</summary>
    private Tensor Matrix(Tensor preds, Tensor target)
    {
        if (!HasPairs(preds, target))
        {
            var boxes = Math.Max(preds.shape[0], target.shape[0]);
            return zeros(boxes, boxes, device: preds.device);
        }

        return Value(Widened(preds).unsqueeze(1), Widened(target).unsqueeze(0));
    }

    private static bool HasPairs(Tensor preds, Tensor target) => preds.shape[0] > 0 && target.shape[0] > 0;

    private static void CheckBoxes(Tensor boxes, string name)
    {
        ArgumentNullException.ThrowIfNull(boxes, name);
        if (boxes.dim() != 2 || boxes.shape[1] != 4)
        {
            throw new ArgumentException($"Expected {name} to have the shape [N, 4], got [{string.Join(", ", boxes.shape)}].", name);
        }
    }
}
