using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Offline.Tests.MicrosoftML.Trainers;

[TestClass]
public sealed class PredictionTransformerTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Binary_AddsPredictedLabelScoreAndProbability()
    {
        var data = TrainerData.BreastCancer(_ml);
        var scored = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data).Transform(data);

        CollectionAssert.AreEqual(
            new[] { "PredictedLabel", "Score", "Probability" },
            scored.Schema.Skip(data.Schema.Count).Select(column => column.Name).ToArray());
        Assert.IsTrue(scored.Schema["Probability"].IsNormalized());
        foreach (var (score, probability, label) in scored.GetColumn<float>("Score").Zip(scored.GetColumn<float>("Probability"), scored.GetColumn<bool>("PredictedLabel")))
        {
            Assert.AreEqual(1 / (1 + Math.Exp(-score)), probability, 1e-6);
            Assert.AreEqual(score > 0, label);
        }
    }

    [TestMethod]
    public void Multiclass_CarriesTheNamesOfTheClasses()
    {
        var data = TrainerData.Iris(_ml);
        var scored = _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data).Transform(data);

        Assert.AreEqual(new KeyDataViewType(typeof(uint), 3), scored.Schema["PredictedLabel"].Type);
        VBuffer<ReadOnlyMemory<char>> keys = default;
        VBuffer<ReadOnlyMemory<char>> slots = default;
        scored.Schema["PredictedLabel"].GetKeyValues(ref keys);
        scored.Schema["Score"].GetSlotNames(ref slots);
        string[] expected = ["setosa", "versicolor", "virginica"];
        CollectionAssert.AreEqual(expected, keys.DenseValues().Select(name => name.ToString()).ToArray());
        CollectionAssert.AreEqual(expected, slots.DenseValues().Select(name => name.ToString()).ToArray());
        foreach (var (scores, label) in scored.GetColumn<float[]>("Score").Zip(scored.GetColumn<uint>("PredictedLabel")))
        {
            Assert.AreEqual(1, scores.Sum(), 1e-5);
            Assert.AreEqual(scores.Max(), scores[(int)label - 1]);
        }

        StringAssert.Contains(_ml.MulticlassClassification.Evaluate(scored).ConfusionMatrix.GetFormattedConfusionTable(), "versicolor");
    }

    [TestMethod]
    public void Clustering_ScoresAreSquaredDistances()
    {
        var data = TrainerData.Iris(_ml);
        var transformer = _ml.Clustering.Trainers.KMeans(new KMeansTrainer.Options { NumberOfClusters = 3 }).Fit(data);
        VBuffer<float>[] centroids = [];
        transformer.Model.GetClusterCentroids(ref centroids, out var k);
        var scored = transformer.Transform(data);

        Assert.AreEqual(3, k);
        foreach (var (features, scores, label) in scored.GetColumn<float[]>("Features").Zip(scored.GetColumn<float[]>("Score"), scored.GetColumn<uint>("PredictedLabel")))
        {
            var distance = features.Zip(centroids[label - 1].DenseValues(), (x, c) => ((double)x - c) * ((double)x - c)).Sum();
            Assert.AreEqual(distance, scores.Min(), 1e-4);
        }
    }

    [TestMethod]
    public void ChangedThreshold_MovesThePredictedLabelAlone()
    {
        var data = TrainerData.BreastCancer(_ml);
        var transformer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);
        var moved = _ml.BinaryClassification.ChangeModelThreshold(transformer, 2);

        var scored = moved.Transform(data);

        CollectionAssert.AreEqual(
            transformer.Transform(data).GetColumn<float>("Score").Select(score => score > 2).ToArray(),
            scored.GetColumn<bool>("PredictedLabel").ToArray());
    }

    [TestMethod]
    public void CursorSet_TogetherReadsAllRows()
    {
        var data = _ml.Data.Cache(TrainerData.BreastCancer(_ml));
        var scored = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data).Transform(data);

        var score = scored.Schema["Score"];
        var read = new List<float>();
        foreach (var cursor in scored.GetRowCursorSet([score], 3))
        {
            using (cursor)
            {
                var getter = cursor.GetGetter<float>(score);
                var value = 0f;
                while (cursor.MoveNext())
                {
                    getter(ref value);
                    read.Add(value);
                }
            }
        }

        CollectionAssert.AreEquivalent(scored.GetColumn<float>("Score").ToArray(), read);
    }

    [TestMethod]
    public void FeaturesOfAnotherSize_AreRefused()
    {
        var transformer = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(TrainerData.BreastCancer(_ml));

        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => transformer.Transform(TrainerData.Iris(_ml)));

        StringAssert.Contains(error.Message, "feature column 'Features'");
    }

    [TestMethod]
    public void Training_IsLogged()
    {
        var messages = new List<LoggingEventArgs>();
        _ml.Log += (_, message) => messages.Add(message);

        _ml.Regression.Trainers.Sdca().Fit(TrainerData.Diabetes(_ml));

        Assert.IsTrue(messages.Exists(m => m.Source.Contains("SdcaRegressionTrainer", StringComparison.Ordinal) && m.RawMessage.Contains("442 rows", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void NonNegativeWeights_AreKept()
    {
        var data = TrainerData.BreastCancer(_ml);

        var model = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(enforceNonNegativity: true).Fit(data).Model.SubModel;

        Assert.IsTrue(model.Weights.All(weight => weight >= 0));
        Assert.IsTrue(model.Weights.Any(weight => weight > 0));
    }
}
