namespace Metrics.MLNet;

/// <summary>What an evaluation found for one group of rows.</summary>
/// <param name="Key">The values that the rows of the group share, each under the name of its column.</param>
/// <param name="Result">The result over the rows of the group; without confidence bounds.</param>
public sealed record GroupResult(IReadOnlyList<KeyValuePair<string, string>> Key, EvaluationResult Result);
