using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>How wrappers and collections are made from their saved arguments.</summary>
internal static class WrapperRegistrations
{
    public static void Register()
    {
        MetricRegistry.RegisterComposed(typeof(MetricCollection<>), (MetricCollectionArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(CompositionalMetric<>), (CompositionalMetricArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(ClasswiseWrapper<>), (ClasswiseWrapperArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(BootStrapper<>), (BootStrapperArguments arguments) => arguments.Create(), arguments => arguments.Options.NumBootstraps);
        MetricRegistry.RegisterComposed(typeof(FeatureShare<>), (FeatureShareArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(MinMaxMetric<>), (MinMaxMetricArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(MetricTracker<,>), (MetricTrackerArguments arguments) => arguments.Create(), arguments => arguments.Steps);
        MetricRegistry.RegisterComposed(typeof(Running<,>), (RunningArguments arguments) => arguments.Create(), arguments => arguments.Window);
        MetricRegistry.RegisterComposed(typeof(MultioutputWrapper), (MultioutputWrapperArguments arguments) => arguments.Create(), arguments => arguments.NumOutputs);
        MetricRegistry.RegisterComposed(typeof(MultitaskWrapper<>), (MultitaskWrapperArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(BinaryTargetTransformer<>), (BinaryTargetTransformerArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(
            typeof(LambdaInputTransformer<,>),
            (JsonObject arguments) => throw new ArgumentException(LambdaInputTransformer<TensorPair, Tensor>.CannotBeSaved, nameof(arguments)));
    }
}
