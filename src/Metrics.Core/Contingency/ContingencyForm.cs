namespace Metrics;

/// <summary>What the classes and the functional forms of metrics over a contingency table have in common.</summary>
internal static class ContingencyForm
{
    /// <summary>The functional form of such a metric.</summary>
    public static Tensor Compute<TOptions>(Tensor preds, Tensor target, TOptions options, Func<ContingencyTable, TOptions, double> formula)
        where TOptions : ContingencyOptions =>
        FunctionalForm.Compute(
            preds,
            target,
            options,
            (batchPreds, batchTarget, arguments) => Value(LabelPairs.Of(arguments.Labels(batchPreds, batchTarget)), arguments, formula));

    /// <summary>The value of a table of <see cref="LabelPairs"/>, a scalar on its device.</summary>
    public static Tensor Value<TOptions>(Tensor pairs, TOptions options, Func<ContingencyTable, TOptions, double> formula) =>
        tensor(Score(ContingencyTable.Read(pairs), options, formula), dtype: ScalarType.Float32, device: pairs.device);

    /// <summary>The formula, whose value for no data is NaN.</summary>
    public static double Score<TOptions>(ContingencyTable table, TOptions options, Func<ContingencyTable, TOptions, double> formula) =>
        table.Total == 0 ? double.NaN : formula(table, options);
}
