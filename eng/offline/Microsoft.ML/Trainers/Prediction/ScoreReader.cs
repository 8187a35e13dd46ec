using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>Scores the row that a cursor is at.</summary>
internal sealed class ScoreReader(IScorer scorer, DataViewRow row, DataViewSchema.Column features)
{
    private readonly ValueGetter<VBuffer<float>> _getter = row.GetGetter<VBuffer<float>>(features);
    private readonly float[] _features = new float[scorer.FeatureCount];
    private readonly float[] _scores = new float[scorer.ScoreCount];
    private VBuffer<float> _read;

    public ReadOnlySpan<float> Next()
    {
        _getter(ref _read);
        _read.CopyTo(_features);
        scorer.Score(_features, _scores);
        return _scores;
    }
}
