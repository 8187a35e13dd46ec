namespace Metrics;

/// <summary>Which members of a collection share a state because its maker says so.</summary>
/// <param name="groups">Names of members, group by group.</param>
internal sealed class SharingByHand(IReadOnlyList<IReadOnlyList<string>> groups)
{
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; } = groups;

    /// <summary>Takes the groups as they are given.</summary>
    /// <exception cref="ArgumentException">A name stands in two groups, or twice in one.</exception>
    public static SharingByHand Of(IEnumerable<IEnumerable<string>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        IReadOnlyList<IReadOnlyList<string>> lists = [.. groups.Select(group => (IReadOnlyList<string>)[.. group])];
        var twice = lists.SelectMany(group => group).CountBy(name => name, StringComparer.Ordinal).FirstOrDefault(entry => entry.Value > 1).Key;
        return twice is null ? new(lists) : throw new ArgumentException($"Expected each name in one group, got '{twice}' more than once.", nameof(groups));
    }

    public bool AreTogether(string first, string second) => Groups.Any(group => group.Contains(first) && group.Contains(second));

    /// <summary>The names in the groups that are not names of members.</summary>
    public IEnumerable<string> Missing(IEnumerable<string> members) => Groups.SelectMany(group => group).Except(members, StringComparer.Ordinal);

    /// <summary>
    /// Checks that a metric can look at the state of another one. Declared keys that differ say that it cannot; where one has no
    /// key, their states must at least be alike, and the maker of the collection knows that their updates are, too.
    /// </summary>
    /// <exception cref="ArgumentException">The states differ.</exception>
    public static void Check(Metric leader, Metric follower)
    {
        var keysDiffer = leader.SharedStateKey is { } key && follower.SharedStateKey is { } other && !key.Equals(other);
        if (keysDiffer || leader.Children.Count + follower.Children.Count > 0 || !Layout(leader).SequenceEqual(Layout(follower)))
        {
            throw new ArgumentException($"Expected metrics of one group to have the same states, updated in the same way; those of {follower.Name} and {leader.Name} differ.", nameof(follower));
        }
    }

    private static IEnumerable<(string Name, MergeRule Rule, string Shape)> Layout(Metric metric) =>
        metric.States.Select(state => (state.Name, state.MergeRule, state is TensorState { Value: var value } ? $"{value.dtype} [{string.Join(", ", value.shape)}]" : string.Empty));
}
