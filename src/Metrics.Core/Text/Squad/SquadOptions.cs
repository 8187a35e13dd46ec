namespace Metrics;

/// <summary>The arguments of <see cref="Squad"/>, which has none of its own.</summary>
public sealed record SquadOptions : MetricOptions;
