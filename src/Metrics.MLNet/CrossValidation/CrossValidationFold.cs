namespace Metrics.MLNet;

/// <summary>One fold of a cross validation.</summary>
/// <param name="Model">The model, trained on the other parts of the data.</param>
/// <param name="Result">What it scored on the part that it did not see.</param>
public sealed record CrossValidationFold(ITransformer Model, EvaluationResult Result);
