namespace Metrics;

/// <summary>The metrics of nominal variables, by name.</summary>
internal static class NominalRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((CramersVOptions options) => new CramersV(options));
        MetricRegistry.Register((TschuprowsTOptions options) => new TschuprowsT(options));
        MetricRegistry.Register((PearsonsContingencyCoefficientOptions options) => new PearsonsContingencyCoefficient(options));
        MetricRegistry.Register((TheilsUOptions options) => new TheilsU(options));
        MetricRegistry.Register((FleissKappaOptions options) => new FleissKappa(options));
    }
}
