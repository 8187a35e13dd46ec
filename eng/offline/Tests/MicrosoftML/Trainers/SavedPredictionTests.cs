using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Offline.Tests.MicrosoftML.Trainers;

/// <summary>A trained model predicts the same after it was saved and loaded, over views and one row at a time.</summary>
[TestClass]
public sealed class SavedPredictionTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Binary_PredictsTheSame()
    {
        var data = TrainerData.BreastCancer(_ml);
        var trained = _ml.BinaryClassification.ChangeModelThreshold(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data), 1);

        var loaded = SaveAndLoad(trained, data);

        AssertSameColumn<bool>(trained, loaded, data, "PredictedLabel");
        AssertSameColumn<float>(trained, loaded, data, "Score");
        AssertSameColumn<float>(trained, loaded, data, "Probability");
        var model = ((BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>)loaded).Model;
        CollectionAssert.AreEqual(trained.Model.SubModel.Weights.ToArray(), model.SubModel.Weights.ToArray());
    }

    [TestMethod]
    public void Multiclass_PredictsTheSameAndKeepsTheNames()
    {
        var data = TrainerData.Iris(_ml);
        var trained = _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data);

        var loaded = SaveAndLoad(trained, data);

        AssertSameColumn<uint>(trained, loaded, data, "PredictedLabel");
        AssertSameColumn<float[]>(trained, loaded, data, "Score");
        VBuffer<ReadOnlyMemory<char>> names = default;
        loaded.GetOutputSchema(data.Schema)["PredictedLabel"].GetKeyValues(ref names);
        CollectionAssert.AreEqual(new[] { "setosa", "versicolor", "virginica" }, names.DenseValues().Select(name => name.ToString()).ToArray());
    }

    [TestMethod]
    public void Regression_PredictsTheSame()
    {
        var data = TrainerData.Diabetes(_ml);
        var trained = _ml.Regression.Trainers.Sdca().Fit(data);

        AssertSameColumn<float>(trained, SaveAndLoad(trained, data), data, "Score");
    }

    [TestMethod]
    public void Clustering_PredictsTheSame()
    {
        var data = TrainerData.Iris(_ml);
        var trained = _ml.Clustering.Trainers.KMeans(numberOfClusters: 3).Fit(data);

        var loaded = SaveAndLoad(trained, data);

        AssertSameColumn<uint>(trained, loaded, data, "PredictedLabel");
        AssertSameColumn<float[]>(trained, loaded, data, "Score");
    }

    [TestMethod]
    public void Pipeline_PredictsRowByRowWhatItPredictsOverAView()
    {
        var flowers = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "iris.csv")).Skip(1).Select(line => line.Split(','))
            .Select(fields => new Flower { Label = fields[^1], Features = Array.ConvertAll(fields[..^1], float.Parse) }).ToList();
        var data = _ml.Data.LoadFromEnumerable(flowers);
        var model = _ml.Transforms.Conversion.MapValueToKey("Label")
            .Append(_ml.Transforms.NormalizeMinMax("Features"))
            .Append(_ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(l1Regularization: 0))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Name", "PredictedLabel"))
            .Fit(data);

        var loaded = SaveAndLoad(model, data);
        using var engine = _ml.Model.CreatePredictionEngine<Flower, Guess>(loaded);

        var names = model.Transform(data).GetColumn<string>("Name").ToArray();
        var scores = model.Transform(data).GetColumn<float[]>("Score").ToArray();
        Assert.IsGreaterThan(0.9, flowers.Zip(names, (flower, name) => flower.Label == name ? 1.0 : 0).Average());
        for (var i = 0; i < flowers.Count; i++)
        {
            var guess = engine.Predict(flowers[i]);
            Assert.AreEqual(names[i], guess.Name);
            CollectionAssert.AreEqual(scores[i], guess.Score);
        }
    }

    private ITransformer SaveAndLoad(ITransformer trained, IDataView data)
    {
        using var stream = new MemoryStream();
        _ml.Model.Save(trained, data.Schema, stream);
        stream.Position = 0;
        return new MLContext().Model.Load(stream, out _);
    }

    private static void AssertSameColumn<T>(ITransformer trained, ITransformer loaded, IDataView data, string column)
    {
        var expected = trained.Transform(data).GetColumn<T>(column).ToArray();
        var actual = loaded.Transform(data).GetColumn<T>(column).ToArray();
        Assert.AreEqual(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is float[] vector)
            {
                CollectionAssert.AreEqual(vector, (float[])(object)actual[i]!, $"{column} of row {i}");
            }
            else
            {
                Assert.AreEqual(expected[i], actual[i], $"{column} of row {i}");
            }
        }
    }

    private sealed class Flower
    {
        public string Label { get; set; } = "";

        [VectorType(4)]
        public float[] Features { get; set; } = [];
    }

    private sealed class Guess
    {
        public string Name { get; set; } = "";

        public float[] Score { get; set; } = [];
    }
}
