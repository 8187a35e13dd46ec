namespace Microsoft.ML.Trainers;

public interface ICalculateFeatureContribution
{
    FeatureContributionCalculator FeatureContributionCalculator { get; }
}

/// <summary>Stands for the ability of a model to tell what each feature adds to a score; nothing can be done with it here.</summary>
public sealed class FeatureContributionCalculator
{
    internal FeatureContributionCalculator()
    {
    }
}
