using Microsoft.ML.Trainers;

namespace Offline.Tests.MicrosoftML.Trainers;

[TestClass]
public sealed class SquaredLossTests
{
    private readonly SquaredLoss _loss = new();

    [TestMethod]
    public void Derivative_IsTheSlopeOfTheLoss()
    {
        const float Step = 1e-2f;
        Assert.AreEqual((_loss.Loss(3 + Step, 1) - _loss.Loss(3 - Step, 1)) / (2 * Step), _loss.Derivative(3, 1), 1e-3);
    }

    [TestMethod]
    public void DualUpdate_AlternatesToTheOptimumOfOneExample()
    {
        // One example with feature 1: (w − y)² + λ/2 w² is least at w = 2 y / (2 + λ), and w = α / λ.
        const float Label = 4;
        const float L2 = 0.5f;
        var invariant = _loss.ComputeDualUpdateInvariant(1 / L2);
        var dual = 0f;
        for (var i = 0; i < 50; i++)
        {
            dual += _loss.DualUpdate(dual / L2, Label, dual, invariant, maxNumThreads: 1);
        }

        var weight = dual / L2;
        Assert.AreEqual(2 * Label / (2 + L2), weight, 1e-4);
        var primal = _loss.Loss(weight, Label) + (L2 / 2 * weight * weight);
        Assert.AreEqual(primal, _loss.DualLoss(Label, dual) - (dual * dual / (2 * L2)), 1e-4);
    }
}
