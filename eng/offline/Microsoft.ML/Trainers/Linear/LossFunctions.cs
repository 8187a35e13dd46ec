namespace Microsoft.ML.Trainers;

public interface ILossFunction<in TOutput, in TLabel>
{
    double Loss(TOutput output, TLabel label);
}

public interface IScalarLoss : ILossFunction<float, float>
{
    float Derivative(float output, float label);
}

public interface IRegressionLoss : IScalarLoss
{
}

public interface ISupportSdcaLoss : IScalarLoss
{
    float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared);

    float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads);

    double DualLoss(float label, float dual);
}

public interface ISupportSdcaRegressionLoss : ISupportSdcaLoss, IRegressionLoss
{
}

public sealed class SquaredLoss : ISupportSdcaRegressionLoss
{
    public double Loss(float output, float label)
    {
        var error = output - label;
        return error * error;
    }

    public float Derivative(float output, float label) => 2 * (output - label);

    /// <summary>The inverse of the curvature of the dual problem along one example (Shalev-Shwartz and Zhang, 2013).</summary>
    public float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared) => 1 / (0.5f + scaledFeaturesNormSquared);

    /// <summary>The step to the maximum of the dual along one example, shared out among the threads that step at once.</summary>
    public float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads) =>
        (label - output - (dual / 2)) * invariant / Math.Max(1, maxNumThreads);

    /// <summary>The negative conjugate −φ*(−α) = α y − α²/4.</summary>
    public double DualLoss(float label, float dual) => dual * (label - (dual / 4));
}
