namespace Metrics;

/// <summary>The shares of true positives, false positives, true negatives and false negatives among the elements of each group.</summary>
/// <remarks>
/// [TP, FP, TN, FN] / (TP + FP + TN + FN) of each group. The result has an entry <c>group_0</c>, <c>group_1</c>, … for each group,
/// float32 [4] in the order above; NaN for a group without elements, which the functional form leaves out. Source: Barocas, Hardt and
/// Narayanan, Fairness and machine learning (2023).
/// </remarks>
/// <param name="options">The arguments, or the number of groups.</param>
/// <example>
/// <code>
/// using var metric = new BinaryGroupStatRates(2);
/// metric.Update(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L }), groups: tensor(new[] { 0L, 0L, 1L, 1L }));
/// var ofGroup1 = metric.Compute()["group_1"];   // [0, 0.5, 0, 0.5]
/// </code>
/// </example>
public sealed class BinaryGroupStatRates(BinaryGroupStatRatesOptions options) : BinaryGroupMetric<BinaryGroupStatRatesOptions>(options)
{
    private protected override NamedResults Score(StatCounts counts, IReadOnlyList<long> groups) => GroupStatRatesFormula.Of(counts, groups);
}

/// <content>Rates of groups.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryGroupStatRates"/>; groups that do not occur are left out.</summary>
    /// <param name="preds">Scores or labels 0 and 1, of any shape. Scores outside of [0, 1] are taken for logits.</param>
    /// <param name="target">Labels 0 and 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="groups">Group numbers, int64, likewise.</param>
    /// <param name="options">The arguments, or the number of groups.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static NamedResults BinaryGroupStatRates(Tensor preds, Tensor target, Tensor groups, BinaryGroupStatRatesOptions options, Tensor? sampleWeight = null) =>
        FairnessForm.Compute(preds, target, groups, sampleWeight, options, (counts, present, _) => GroupStatRatesFormula.Of(counts, present));
}

/// <summary>The rates of outcomes in each group.</summary>
internal static class GroupStatRatesFormula
{
    public static NamedResults Of(StatCounts counts, IReadOnlyList<long> groups)
    {
        var table = stack([counts.Tp, counts.Fp, counts.Tn, counts.Fn], 1);
        var rates = Ratio.Of(table, table.sum([1], keepdim: true), double.NaN).to_type(ScalarType.Float32);
        return new(groups.Select((group, row) => new KeyValuePair<string, object>($"group_{group}", rates[row].clone())));
    }
}
