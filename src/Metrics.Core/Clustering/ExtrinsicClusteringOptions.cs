namespace Metrics;

/// <summary>The arguments of a metric that compares found clusters with true ones.</summary>
public record ExtrinsicClusteringOptions : ContingencyOptions
{
    internal sealed override LabelVectors Labels(Tensor preds, Tensor target)
    {
        if (ValidateArgs)
        {
            Check(preds, target);
        }

        return new(preds.to(ScalarType.Int64), target.to(ScalarType.Int64));
    }
}
