using System.Collections;

namespace Metrics;

/// <summary>Curves of classes or labels, in their order; a single one where the curves were averaged.</summary>
/// <typeparam name="TCurve">The type of a curve.</typeparam>
public sealed class CurveSet<TCurve> : IMetricResult, IReadOnlyList<TCurve>
    where TCurve : class, IMetricResult
{
    private readonly TCurve[] curves;

    /// <summary>Collects curves.</summary>
    /// <param name="curves">The curves, in the order of the classes or labels.</param>
    public CurveSet(IEnumerable<TCurve> curves) => this.curves = [.. curves];

    /// <inheritdoc/>
    public int Count => curves.Length;

    /// <inheritdoc/>
    public TCurve this[int index] => curves[index];

    /// <summary>The tensors of all curves, each under the number of its curve and its own name (<c>0.fpr</c>).</summary>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors =>
        curves.SelectMany((curve, i) => Results.Tensors(i.ToString(System.Globalization.CultureInfo.InvariantCulture), curve));

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) =>
        new CurveSet<TCurve>(curves.Select(curve => (TCurve)curve.Map(transform)));

    /// <inheritdoc/>
    public IEnumerator<TCurve> GetEnumerator() => ((IEnumerable<TCurve>)curves).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
