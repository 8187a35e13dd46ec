using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Training rows in memory.</summary>
/// <param name="Features">One dense row an example.</param>
/// <param name="Labels">For a classifier the zero-based class.</param>
/// <param name="Weights">Weight of each example.</param>
internal sealed record TrainingSet(float[][] Features, float[] Labels, float[] Weights, int FeatureCount)
{
    public int Count => Features.Length;

    /// <summary>Reads the rows that have a label, a weight and all features; labels are 0 and weights 1 where there is no such column.</summary>
    public static TrainingSet Read(IDataView data, DataViewSchema.Column features, DataViewSchema.Column? label, string weightColumnName)
    {
        DataViewSchema.Column? weight = weightColumnName is null ? null : data.Schema.Single("Weight", weightColumnName);
        var rows = new List<(float[] Features, float Label, float Weight)>();
        using var cursor = data.GetRowCursor(new[] { features, label, weight }.OfType<DataViewSchema.Column>());
        var getFeatures = cursor.GetGetter<VBuffer<float>>(features);
        var getLabel = label is { } labels ? LabelGetters.Create(cursor, labels) : (ref float value) => value = 0;
        var getWeight = weight is { } weights ? cursor.GetGetter<float>(weights) : (ref float value) => value = 1;
        VBuffer<float> read = default;
        var (labelValue, weightValue) = (0f, 0f);
        while (cursor.MoveNext())
        {
            getFeatures(ref read);
            getLabel(ref labelValue);
            getWeight(ref weightValue);
            var dense = new float[read.Length];
            read.CopyTo(dense);
            if (!float.IsNaN(labelValue) && !float.IsNaN(weightValue) && dense.All(float.IsFinite))
            {
                rows.Add((dense, labelValue, weightValue));
            }
        }

        return new TrainingSet([.. rows.Select(r => r.Features)], [.. rows.Select(r => r.Label)], [.. rows.Select(r => r.Weight)], features.VectorSize());
    }
}
