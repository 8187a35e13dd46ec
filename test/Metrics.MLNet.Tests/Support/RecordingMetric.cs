namespace Metrics.MLNet.Tests;

/// <summary>No arguments.</summary>
internal sealed record RecordingOptions : MetricOptions;

/// <summary>Keeps everything that it is given, to show what a reader hands out.</summary>
internal sealed class RecordingMetric : Metric<TensorPair, NamedResults>, IConfigured<RecordingOptions>
{
    private readonly SequenceState preds;
    private readonly SequenceState target;
    private readonly TensorState batches;

    static RecordingMetric() => MetricRegistry.Register((RecordingOptions _) => new RecordingMetric());

    public RecordingMetric()
    {
        preds = AddSequence("preds");
        target = AddSequence("target");
        batches = AddState("batches", zeros(1, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    public RecordingOptions Options { get; } = new();

    protected override void UpdateState(TensorPair input)
    {
        if (input.Target.ne(-7).all().ToBoolean())
        {
            preds.Append(input.Preds);
            target.Append(input.Target);
            batches.Accumulate(ones(1, dtype: ScalarType.Int64, device: input.Preds.device));
            return;
        }

        throw new ArgumentException("This metric refuses -7.", nameof(input));
    }

    protected override NamedResults ComputeState() =>
        new([new("preds", preds.Value.clone()), new("target", target.Value.clone()), new("batches", batches.Value.clone())]);
}
