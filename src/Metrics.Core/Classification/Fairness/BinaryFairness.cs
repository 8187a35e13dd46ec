namespace Metrics;

/// <summary>How much worse the worst treated group fares than the best treated one: 1 if all are treated alike, 0 at worst.</summary>
/// <remarks>
/// <para>
/// Demographic parity compares the rates of positive predictions, (TP + FP) / (TP + FP + TN + FN); equal opportunity compares the
/// true positive rates, TP / (TP + FN). Each is the lowest rate of a group divided by the highest; a rate or quotient of nothing is
/// 0. Source: Hardt, Price and Srebro, Equality of opportunity in supervised learning (2016).
/// </para>
/// <para>
/// The result has an entry <c>DP_i_j</c> or <c>EO_i_j</c> or both, float32 scalars, where i is the group with the lowest and j that
/// with the highest rate; the first one among equals. A group without elements has the rate 0; the functional form leaves it out.
/// </para>
/// </remarks>
/// <param name="options">The arguments, or the number of groups.</param>
/// <example>
/// <code>
/// using var metric = new BinaryFairness(2);
/// metric.Update(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.7f }), tensor(new[] { 1L, 0L, 0L, 1L }), groups: tensor(new[] { 0L, 0L, 1L, 1L }));
/// var parity = metric.Compute()["DP_0_1"];   // 0.5
/// </code>
/// </example>
public sealed class BinaryFairness(BinaryFairnessOptions options) : BinaryGroupMetric<BinaryFairnessOptions>(options)
{
    /// <inheritdoc/>
    protected override void UpdateState(GroupedPair input)
    {
        FairnessForm.WarnOfTarget(input, Options, this);
        base.UpdateState(input);
    }

    private protected override NamedResults Score(StatCounts counts, IReadOnlyList<long> groups) => FairnessFormula.Of(counts, groups, Options);
}

/// <content>Fairness.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryFairness"/>; groups that do not occur are left out.</summary>
    /// <param name="preds">Scores or labels 0 and 1, of any shape. Scores outside of [0, 1] are taken for logits.</param>
    /// <param name="target">Labels 0 and 1, of the shape of <paramref name="preds"/>; demographic parity does without.</param>
    /// <param name="groups">Group numbers, int64, likewise.</param>
    /// <param name="options">The arguments, or the number of groups.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static NamedResults BinaryFairness(Tensor preds, Tensor? target, Tensor groups, BinaryFairnessOptions options, Tensor? sampleWeight = null) =>
        FairnessForm.Compute(preds, target, groups, sampleWeight, options, FairnessFormula.Of);

    /// <summary>Demographic parity alone, between the groups that occur; see <see cref="Metrics.BinaryFairness"/>.</summary>
    /// <param name="preds">Scores or labels 0 and 1, of any shape. Scores outside of [0, 1] are taken for logits.</param>
    /// <param name="groups">Group numbers, int64 of the shape of <paramref name="preds"/>.</param>
    /// <param name="threshold">A score above this is a positive prediction; from 0 to 1.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>One entry <c>DP_i_j</c>, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static NamedResults DemographicParity(Tensor preds, Tensor groups, double threshold = 0.5, Tensor? sampleWeight = null) =>
        BinaryFairness(preds, null, groups, new(FairnessForm.CountGroups(groups)) { Task = FairnessTask.DemographicParity, Threshold = threshold }, sampleWeight);

    /// <summary>Equal opportunity alone, between the groups that occur; see <see cref="Metrics.BinaryFairness"/>.</summary>
    /// <param name="preds">Scores or labels 0 and 1, of any shape. Scores outside of [0, 1] are taken for logits.</param>
    /// <param name="target">Labels 0 and 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="groups">Group numbers, int64, likewise.</param>
    /// <param name="threshold">A score above this is a positive prediction; from 0 to 1.</param>
    /// <param name="ignoreIndex">A label in the target whose elements do not count.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>One entry <c>EO_i_j</c>, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static NamedResults EqualOpportunity(Tensor preds, Tensor target, Tensor groups, double threshold = 0.5, long? ignoreIndex = null, Tensor? sampleWeight = null) =>
        BinaryFairness(preds, target, groups, new(FairnessForm.CountGroups(groups)) { Task = FairnessTask.EqualOpportunity, Threshold = threshold, IgnoreIndex = ignoreIndex }, sampleWeight);
}

/// <summary>Quotients of rates.</summary>
internal static class FairnessFormula
{
    public static NamedResults Of(StatCounts counts, IReadOnlyList<long> groups, BinaryFairnessOptions options)
    {
        var results = new List<KeyValuePair<string, object>>();
        if (options.Task != FairnessTask.EqualOpportunity)
        {
            results.Add(Parity("DP", Ratio.Of(counts.Tp + counts.Fp, counts.Tp + counts.Fp + counts.Tn + counts.Fn), groups));
        }

        if (options.Task != FairnessTask.DemographicParity)
        {
            results.Add(Parity("EO", Ratio.Of(counts.Tp, counts.Support), groups));
        }

        return new(results);
    }

    private static KeyValuePair<string, object> Parity(string name, Tensor rates, IReadOnlyList<long> groups)
    {
        var values = rates.cpu().data<double>().ToArray();
        var (worst, best) = (Array.IndexOf(values, values.Min()), Array.IndexOf(values, values.Max()));
        return new($"{name}_{groups[worst]}_{groups[best]}", Ratio.Of(rates[worst], rates[best]).to_type(ScalarType.Float32));
    }
}
