using System.Runtime.InteropServices;

namespace Metrics.MLNet;

/// <summary>Bounds between which a value lies with the confidence that was asked for.</summary>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Lower, double Upper);
