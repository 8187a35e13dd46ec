using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>Centres of clusters; the scores of a row are its squared distances to them.</summary>
public sealed class KMeansModelParameters : ModelParametersBase<VBuffer<float>>
{
    internal const string LoaderName = "KMeansModel";

    private readonly float[][] _centroids;

    internal KMeansModelParameters(float[][] centroids) => _centroids = centroids;

    internal KMeansModelParameters(ModelLoadContext context)
        : this(context.Reader.ReadRows())
    {
    }

    public void GetClusterCentroids(ref VBuffer<float>[] centroids, out int k)
    {
        k = _centroids.Length;
        centroids = Array.ConvertAll(_centroids, row => new VBuffer<float>(row.Length, (float[])row.Clone()));
    }

    private protected override int FeatureCount => _centroids[0].Length;

    private protected override int ScoreCount => _centroids.Length;

    private protected override void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        for (var i = 0; i < _centroids.Length; i++)
        {
            scores[i] = (float)KMeansSolver.SquaredDistance(features, _centroids[i]);
        }
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.Start(LoaderName);
        ctx.Writer.WriteRows(_centroids);
    }
}
