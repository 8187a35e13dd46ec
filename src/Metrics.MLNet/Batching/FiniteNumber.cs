using System.Numerics;

namespace Metrics.MLNet;

/// <summary>Finite numbers; NaN is missing.</summary>
internal readonly struct FiniteNumber<TRaw, TElement> : IConversion<TRaw, TElement>
    where TRaw : INumber<TRaw>
    where TElement : INumber<TElement>
{
    public Reading Convert(in TRaw raw, out TElement element)
    {
        element = TElement.CreateSaturating(raw);
        return TRaw.IsFinite(raw) ? Reading.Value : TRaw.IsNaN(raw) ? Reading.Missing : Reading.Unexpected;
    }
}
