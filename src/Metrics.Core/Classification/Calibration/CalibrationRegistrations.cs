namespace Metrics;

/// <summary>The calibration error in its tasks.</summary>
internal static class CalibrationRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryCalibrationErrorOptions options) => new BinaryCalibrationError(options));
        MetricRegistry.Register((MulticlassCalibrationErrorOptions options) => new MulticlassCalibrationError(options));
    }
}
