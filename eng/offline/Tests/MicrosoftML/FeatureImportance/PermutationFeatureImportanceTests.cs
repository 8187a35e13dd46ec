using Microsoft.ML;
using Microsoft.ML.Data;
using Offline.Tests.MicrosoftML.Trainers;

namespace Offline.Tests.MicrosoftML.FeatureImportance;

[TestClass]
public sealed class PermutationFeatureImportanceTests
{
    private sealed class House
    {
        public float Size { get; set; }

        public float Noise { get; set; }

        public float Same { get; set; }

        public float Label { get; set; }
    }

    private sealed class Document
    {
        public float Fit { get; set; }

        public float Length { get; set; }

        public float Label { get; set; }

        [KeyType(10)]
        public uint GroupId { get; set; }
    }

    private readonly MLContext _ml = new(seed: 1);

    private IDataView Houses(int count = 200)
    {
        var random = new Random(3);
        return _ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(_ => (Size: random.NextSingle(), Noise: random.NextSingle())).Select(house =>
            new House { Size = house.Size, Noise = house.Noise, Same = 1, Label = 3 * house.Size }).ToList());
    }

    private static IEnumerable<MetricStatistics> Of(RegressionMetricsStatistics statistics) =>
        [statistics.MeanAbsoluteError, statistics.MeanSquaredError, statistics.RootMeanSquaredError, statistics.LossFunction, statistics.RSquared];

    [TestMethod]
    public void Regression_ShowsWhatTheModelLooksAt()
    {
        var data = Houses();
        var model = _ml.Transforms.Concatenate("Features", "Size", "Noise", "Same").Append(_ml.Regression.Trainers.Sdca()).Fit(data);
        var importance = _ml.Regression.PermutationFeatureImportance(model, model.Transform(data), permutationCount: 5);

        CollectionAssert.AreEquivalent(new[] { "Size", "Noise", "Same" }, importance.Keys.ToArray());
        Assert.IsTrue(importance.Values.SelectMany(Of).All(statistics => statistics.Count == 5));
        Assert.IsGreaterThan(1, importance["Size"].MeanSquaredError.Mean);
        Assert.IsLessThan(-1, importance["Size"].RSquared.Mean);
        Assert.IsLessThan(0.05, Math.Abs(importance["Noise"].MeanSquaredError.Mean));
        Assert.IsTrue(Of(importance["Same"]).All(statistics => statistics is { Mean: 0, StandardDeviation: 0, StandardError: 0 }));
        foreach (var statistics in Of(importance["Size"]))
        {
            Assert.IsGreaterThan(0, statistics.StandardDeviation);
            Assert.AreEqual(statistics.StandardDeviation / Math.Sqrt(5), statistics.StandardError, 1e-12);
        }
    }

    /// <summary>Two rows have two permutations, one of which changes nothing.</summary>
    [TestMethod]
    public void Changes_AreThoseOfThePermutedRows()
    {
        var trained = Houses();
        var pipeline = _ml.Transforms.Concatenate("Features", "Size", "Noise", "Same");
        var predictor = _ml.Regression.Trainers.Sdca().Fit(pipeline.Fit(trained).Transform(trained));
        House[] rows = [new() { Size = 0, Noise = 0.25f, Same = 1, Label = 0 }, new() { Size = 1, Noise = 0.5f, Same = 1, Label = 3 }];
        House[] swapped = [new() { Size = 1, Noise = 0.25f, Same = 1, Label = 0 }, new() { Size = 0, Noise = 0.5f, Same = 1, Label = 3 }];
        var before = _ml.Regression.Evaluate(predictor.Transform(View(rows)));
        var after = _ml.Regression.Evaluate(predictor.Transform(View(swapped)));
        var change = after.MeanAbsoluteError - before.MeanAbsoluteError;
        const int count = 12;
        var size = _ml.Regression.PermutationFeatureImportance(predictor, View(rows), permutationCount: count)[0].MeanAbsoluteError;

        var swaps = size.Mean * count / change;
        Assert.AreEqual(Math.Round(swaps), swaps, 1e-6);
        Assert.IsTrue(swaps is > 0.5 and < count - 0.5, $"{swaps} of {count} permutations swapped the rows");
        Assert.AreEqual(Math.Abs(change) * Math.Sqrt(swaps * (1 - (swaps / count)) / (count - 1)), size.StandardDeviation, 1e-6);

        IDataView View(House[] houses)
        {
            var view = _ml.Data.LoadFromEnumerable(houses);
            return pipeline.Fit(view).Transform(view);
        }
    }

    [TestMethod]
    public void ThePredictorAndItsChain_GiveTheSame()
    {
        var data = Houses();
        var model = _ml.Transforms.Concatenate("Features", "Size", "Noise", "Same").Append(_ml.Regression.Trainers.Sdca()).Fit(data);
        var features = model.Transform(data);
        var byName = new MLContext(seed: 5).Regression.PermutationFeatureImportance(model, features, permutationCount: 2);
        var inOrder = new MLContext(seed: 5).Regression.PermutationFeatureImportance(model.LastTransformer, features, permutationCount: 2);

        Assert.HasCount(3, inOrder);
        foreach (var (name, statistics) in new[] { "Size", "Noise", "Same" }.Zip(inOrder))
        {
            CollectionAssert.AreEqual(Of(statistics).Select(value => value.Mean).ToArray(), Of(byName[name]).Select(value => value.Mean).ToArray());
        }
    }

    [TestMethod]
    public void FeaturesWithoutWeight_AreLeftOutIfAskedFor()
    {
        var data = TrainerData.BreastCancer(_ml);
        var model = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: 10).Fit(data);
        var weights = model.Model.SubModel.Weights;
        var used = weights.Count(weight => weight != 0);
        Assert.IsTrue(used > 0 && used < weights.Count);

        Assert.HasCount(weights.Count, _ml.BinaryClassification.PermutationFeatureImportance(model, data));
        Assert.HasCount(used, _ml.BinaryClassification.PermutationFeatureImportance(model, data, useFeatureWeightFilter: true));
        var named = _ml.BinaryClassification.PermutationFeatureImportanceNonCalibrated(model, data, useFeatureWeightFilter: true);
        CollectionAssert.AreEquivalent(
            weights.Index().Where(weight => weight.Item != 0).Select(weight => $"Slot {weight.Index}").ToArray(), named.Keys.ToArray());
        Assert.IsTrue(named.Values.Any(statistics => statistics.AreaUnderRocCurve.Mean < 0));
    }

    [TestMethod]
    public void FewerExamples_ArePermutedAmongThemselves()
    {
        var data = Houses();
        var model = _ml.Transforms.Concatenate("Features", "Size", "Noise", "Same").Append(_ml.Regression.Trainers.Sdca()).Fit(data);
        var features = model.Transform(data);
        var whole = _ml.Regression.Evaluate(features);
        var first = _ml.Regression.Evaluate(model.LastTransformer.Transform(_ml.Data.TakeRows(features, 10)));
        var same = _ml.Regression.PermutationFeatureImportance(model.LastTransformer, features, numberOfExamplesToUse: 10)[2];
        Assert.AreEqual(first.MeanSquaredError - whole.MeanSquaredError, same.MeanSquaredError.Mean, 1e-12);
    }

    [TestMethod]
    public void Multiclass_HasALossForEachClass()
    {
        var data = TrainerData.Iris(_ml);
        var model = _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(data);
        var importance = _ml.MulticlassClassification.PermutationFeatureImportance(model, data, permutationCount: 3);

        Assert.HasCount(4, importance);
        Assert.IsTrue(importance.All(statistics => statistics.PerClassLogLoss.Count == 3 && statistics.MicroAccuracy.Count == 3));
        Assert.IsLessThan(-0.1, importance[2].MacroAccuracy.Mean);
        Assert.AreEqual(importance[2].LogLoss.Mean, importance[2].PerClassLogLoss.Average(loss => loss.Mean), 1e-9);
        CollectionAssert.AreEquivalent(
            new[] { "Slot 0", "Slot 1", "Slot 2", "Slot 3" }, _ml.MulticlassClassification.PermutationFeatureImportance((ITransformer)model, data).Keys.ToArray());
    }

    [TestMethod]
    public void Ranking_HasAGainForEachTruncation()
    {
        var data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 60).Select(i => new Document { Fit = i % 5, Length = i * 7 % 11, Label = i % 5, GroupId = (uint)(i / 10) }));
        var model = _ml.Transforms.Concatenate("Features", "Fit", "Length").Append(_ml.Regression.Trainers.Sdca()).Fit(data);
        var features = model.Transform(data);
        var importance = _ml.Ranking.PermutationFeatureImportance(model, features, permutationCount: 3);

        Assert.HasCount(10, importance["Fit"].NormalizedDiscountedCumulativeGains);
        Assert.HasCount(10, importance["Fit"].DiscountedCumulativeGains);
        Assert.IsLessThan(-0.1, importance["Fit"].NormalizedDiscountedCumulativeGains[2].Mean);
        Assert.AreEqual(3, _ml.Ranking.PermutationFeatureImportance(model.LastTransformer, features, permutationCount: 3)[1].DiscountedCumulativeGains[0].Count);
    }

    [TestMethod]
    public void WhatCannotBeDone_IsRefused()
    {
        var data = Houses();
        var chain = _ml.Transforms.Concatenate("Features", "Size").Fit(data);
        Assert.Throws<ArgumentException>(() => _ml.Regression.PermutationFeatureImportance(chain, chain.Transform(data)));
        var model = _ml.Regression.Trainers.Sdca().Fit(chain.Transform(data));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Regression.PermutationFeatureImportance(model, chain.Transform(data), permutationCount: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Regression.PermutationFeatureImportance(model, chain.Transform(data), numberOfExamplesToUse: 0));
    }
}
