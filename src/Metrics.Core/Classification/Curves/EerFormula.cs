namespace Metrics;

/// <summary>The equal error rate from rates.</summary>
internal static class EerFormula
{
    public static Tensor Single(CurveData data) => Rate(RocFormula.Single(data));

    /// <summary>The rate of each curve, [C], or of the one that they are averaged to.</summary>
    public static Tensor Set(CurveData data, Average? average)
    {
        Tensor[] rates = [.. RocFormula.Set(data, average).Select(Rate)];
        return rates.Length == 1 ? rates[0] : stack(rates);
    }

    /// <summary>The mean error where the two errors are closest. The float32 rates of the curve decide, as in TorchMetrics: this matters for ties.</summary>
    private static Tensor Rate(RocCurve curve)
    {
        var missed = 1 - curve.Tpr;
        var closest = (curve.Fpr - missed).abs().argmin();
        return ((curve.Fpr + missed) / 2)[closest];
    }
}
