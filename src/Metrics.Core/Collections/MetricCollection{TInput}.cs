using System.Collections;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Metrics that are given the same batches and computed together. A collection is itself a metric.</summary>
/// <remarks>
/// Members whose <see cref="Metric.SharedStateKey"/> is equal share one state: only the first of them is updated. What is
/// shared is known from the classes and their options, never from comparing values; <see cref="Groups"/> shows it. Sharing can
/// be switched off, or said by hand.
/// </remarks>
/// <typeparam name="TInput">The record that the metrics take.</typeparam>
/// <example>
/// <code>
/// using var metrics = new MetricCollection&lt;TensorPair&gt;(prefix: "val_")
/// {
///     new BinaryAccuracy(),
///     { "f1", new BinaryF1Score() },
/// };
/// metrics.Update(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.7f }), tensor(new[] { 1L, 0L, 0L, 1L }));
/// var results = metrics.Compute();   // val_BinaryAccuracy: 0.75, val_f1: 0.8
/// </code>
/// </example>
public sealed class MetricCollection<TInput> : Metric<TInput, NamedResults>, IEnumerable<KeyValuePair<string, Metric<TInput>>>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    private readonly OrderedDictionary<string, Metric<TInput>> members = new(StringComparer.Ordinal);
    private readonly List<List<string>> groups = [];
    private readonly SharingByHand? byHand;

    /// <summary>Starts a collection; add the members with <see cref="Add(Metric{TInput})"/> or a collection initialiser.</summary>
    /// <param name="prefix">Put before the name of each result.</param>
    /// <param name="postfix">Put after the name of each result.</param>
    /// <param name="shareState">Whether members of one family with equal options share a state. Results are the same either way.</param>
    public MetricCollection(string prefix = "", string postfix = "", bool shareState = true)
        : base(nameof(MetricCollection))
    {
        Prefix = prefix ?? throw new ArgumentNullException(nameof(prefix));
        Postfix = postfix ?? throw new ArgumentNullException(nameof(postfix));
        ShareState = shareState;
    }

    /// <summary>Starts a collection in which groups chosen by hand share a state, and no other members do.</summary>
    /// <param name="groups">
    /// The names of the members that share a state, group by group: for metrics that declare no key and yet do the same to the
    /// same states. A member that stands in no group has a state of its own.
    /// </param>
    /// <param name="prefix">Put before the name of each result.</param>
    /// <param name="postfix">Put after the name of each result.</param>
    /// <exception cref="ArgumentException">A name stands in two groups.</exception>
    public MetricCollection(IEnumerable<IEnumerable<string>> groups, string prefix = "", string postfix = "")
        : this(prefix, postfix) => byHand = SharingByHand.Of(groups);

    /// <summary>Put before the name of each result.</summary>
    public string Prefix { get; }

    /// <summary>Put after the name of each result.</summary>
    public string Postfix { get; }

    /// <summary>Whether members of one family with equal options share a state.</summary>
    public bool ShareState { get; }

    /// <summary>The groups that were chosen by hand, or <see langword="null"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? ChosenGroups => byHand?.Groups;

    /// <summary>The number of members.</summary>
    public int Count => members.Count;

    /// <summary>The names of the members that share a state, group by group; the first of each group is the one that is updated.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups => groups;

    /// <summary>Differentiable where every member is.</summary>
    public override bool IsDifferentiable => members.Values.All(member => member.IsDifferentiable);

    internal override Resampling Resampling => Resampling.ByChildren;

    private protected override IEnumerable<KeyValuePair<string, Metric>> StatefulChildren =>
        groups.Select(group => new KeyValuePair<string, Metric>(group[0], members[group[0]]));

    /// <summary>A member by its name.</summary>
    /// <remarks>It can be computed at any time; only the collection updates a member that shares its state.</remarks>
    public Metric<TInput> this[string name] =>
        members.TryGetValue(name, out var member)
            ? member
            : throw new KeyNotFoundException($"The collection has no metric named '{name}'; it has {string.Join(", ", members.Keys)}.");

    /// <summary>Adds a metric under the name of its class.</summary>
    /// <param name="metric">The metric; the collection owns it from now on.</param>
    /// <exception cref="ArgumentException">A metric of that name is there already: give one of them another name.</exception>
    public void Add(Metric<TInput> metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        Add(metric.Name, metric);
    }

    /// <summary>Adds a metric under a name.</summary>
    /// <param name="name">The name in the results.</param>
    /// <param name="metric">The metric; the collection owns it from now on.</param>
    /// <exception cref="ArgumentException">The name is taken, or the metric was updated already, belongs to a collection, or is made of a metric that another member is made of.</exception>
    /// <exception cref="InvalidOperationException">The collection was updated already: its members must have seen the same batches.</exception>
    public void Add(string name, Metric<TInput> metric)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(metric);
        if (UpdateCount > 0)
        {
            throw new InvalidOperationException("The collection was updated already; reset it before adding a metric.");
        }

        if (metric.UpdateCount > 0 || metric.Collection is not null)
        {
            throw new ArgumentException($"{metric.Name} has seen data or belongs to a collection; add a clone that was reset.", nameof(metric));
        }

        if (members.ContainsKey(name))
        {
            throw new ArgumentException($"The collection has a metric named '{name}' already.", nameof(name));
        }

        if (SelfAndDescendants().Intersect(metric.SelfAndDescendants()).Any())
        {
            throw new ArgumentException($"{metric.Name} shares a metric with another member, which would see each batch twice; add a clone.", nameof(metric));
        }

        var group = GroupOf(name, metric);
        AddChild(name, metric);
        metric.Collection = this;
        members.Add(name, metric);
        JoinGroup(group, name, metric);
    }

    /// <summary>Returns an independent collection with the same members and state, and with other names of results.</summary>
    /// <param name="prefix">The new prefix; the present one if it is left out.</param>
    /// <param name="postfix">The new postfix; the present one if it is left out.</param>
    public MetricCollection<TInput> Clone(string? prefix = null, string? postfix = null)
    {
        using var use = Claim();
        using var scope = NewDisposeScope();
        var clone = CreateEmpty(prefix ?? Prefix, postfix ?? Postfix);
        clone.TakeOver(this);
        return clone;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Metric<TInput>>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new MetricCollectionArguments(
            [.. members.Select(member => new MetricCollectionArguments.Member(member.Key, MetricConfiguration.Of(member.Value)))], Prefix, Postfix, ShareState, ChosenGroups));

    /// <summary>What computes the results from what computes the value of each member; <see langword="null"/> if nothing does for one of them.</summary>
    internal Func<NamedResults>? Together(Func<Metric<TInput>, Func<object>?> compute)
    {
        var computing = members.Select(member => (Name: member.Key, Value: compute(member.Value))).ToList();
        return computing.Exists(member => member.Value is null)
            ? null
            : () => Named(computing.Select(member => new KeyValuePair<string, object>(member.Name, member.Value!())));
    }

    /// <inheritdoc/>
    protected override void UpdateState(TInput input)
    {
        ThrowIfIncomplete();
        foreach (var group in groups)
        {
            members[group[0]].UpdateTracked(input);
        }
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState()
    {
        ThrowIfIncomplete();
        return Named(members.Select(member => new KeyValuePair<string, object>(member.Key, member.Value.ComputeTracked())));
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => CreateEmpty(Prefix, Postfix);

    private NamedResults Named(IEnumerable<KeyValuePair<string, object>> computed) =>
        new(ResultNames.Flatten(computed).Select(entry => new KeyValuePair<string, object>(Prefix + entry.Key + Postfix, entry.Value)));

    private MetricCollection<TInput> CreateEmpty(string prefix, string postfix)
    {
        var collection = byHand is null ? new MetricCollection<TInput>(prefix, postfix, ShareState) : new(byHand.Groups, prefix, postfix);
        foreach (var (name, member) in members)
        {
            collection.Add(name, member.New());
        }

        return collection;
    }

    /// <summary>The group whose state a new member shares, if there is one.</summary>
    private List<string>? GroupOf(string name, Metric<TInput> metric)
    {
        if (byHand is not null)
        {
            var chosen = groups.Find(group => byHand.AreTogether(group[0], name));
            if (chosen is not null)
            {
                SharingByHand.Check(members[chosen[0]], metric);
            }

            return chosen;
        }

        var key = ShareState ? metric.SharedStateKey : null;
        return key is null ? null : groups.Find(other => key.Equals(members[other[0]].SharedStateKey));
    }

    private void JoinGroup(List<string>? group, string name, Metric<TInput> metric)
    {
        if (group is null)
        {
            groups.Add([name]);
            return;
        }

        var leader = members[group[0]];
        metric.StateLeader = leader;
        leader.SharesState = metric.SharesState = true;
        group.Add(name);
    }

    private void ThrowIfIncomplete()
    {
        if (members.Count == 0)
        {
            throw new InvalidOperationException("The collection has no metrics: add at least one.");
        }

        if (byHand?.Missing(members.Keys).FirstOrDefault() is { } missing)
        {
            throw new InvalidOperationException($"A group of the collection names '{missing}'; there is no such metric among {string.Join(", ", members.Keys)}.");
        }
    }
}
