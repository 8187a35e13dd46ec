namespace Metrics;

/// <summary>The arguments of <see cref="ClusterAccuracy"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 1; found clusters are numbered like classes.</param>
public sealed record ClusterAccuracyOptions(int NumClasses) : ExtrinsicClusteringOptions
{
    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator ClusterAccuracyOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static ClusterAccuracyOptions FromInt32(int numClasses) => new(numClasses);

    internal override int? Classes => NumClasses;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.AtLeast(NumClasses, 1);
}

/// <summary>The accuracy of found clusters under the best assignment of clusters to classes, one to one.</summary>
/// <remarks>
/// The largest Σ [π(predsᵢ) = targetᵢ] / n over all one-to-one assignments π. The assignment is found with the Hungarian method, in
/// O(K³) for K labels that occur. Labels are integers of shape [N] from 0 to the number of classes, which is excluded. The result is
/// a float32 scalar. Source: Xie, Girshick and Farhadi, Unsupervised deep embedding for clustering analysis (2016); Kuhn, The
/// Hungarian method for the assignment problem (1955).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new ClusterAccuracy(3);
/// metric.Update(tensor(new[] { 2L, 2, 0, 0 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class ClusterAccuracy : ContingencyMetric<ClusterAccuracyOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public ClusterAccuracy(ClusterAccuracyOptions options)
        : base(options, Formula)
    {
    }

    internal static double Formula(ContingencyTable table, ClusterAccuracyOptions options)
    {
        var size = Math.Max(table.RowSizes.Count, table.ColumnSizes.Count);
        var costs = new double[size, size];
        foreach (var cell in table.Cells)
        {
            costs[cell.Row, cell.Column] = -cell.Count;
        }

        var columns = LinearAssignment.Minimize(costs);
        return -columns.Index().Sum(pair => costs[pair.Index, pair.Item]) / table.Total;
    }
}

/// <content>ClusterAccuracy.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ClusterAccuracy"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor ClusterAccuracy(Tensor preds, Tensor target, ClusterAccuracyOptions options) =>
        ContingencyForm.Compute(preds, target, options, Metrics.ClusterAccuracy.Formula);
}
