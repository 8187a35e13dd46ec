using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public static class PermutationFeatureImportanceExtensions
{
    public static ImmutableArray<RegressionMetricsStatistics> PermutationFeatureImportance<TModel>(this RegressionCatalog catalog, ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data, string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1)
        where TModel : class =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .Evaluate(predictionTransformer, scored => catalog.Evaluate(scored, labelColumnName), () => new RegressionMetricsStatistics());

    public static ImmutableDictionary<string, RegressionMetricsStatistics> PermutationFeatureImportance(this RegressionCatalog catalog, ITransformer model, IDataView data, string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .EvaluateByName(model, scored => catalog.Evaluate(scored, labelColumnName), () => new RegressionMetricsStatistics());

    public static ImmutableArray<BinaryClassificationMetricsStatistics> PermutationFeatureImportance<TModel>(this BinaryClassificationCatalog catalog, ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data, string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1)
        where TModel : class =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .Evaluate(predictionTransformer, scored => catalog.Evaluate(scored, labelColumnName), () => new BinaryClassificationMetricsStatistics());

    public static ImmutableDictionary<string, BinaryClassificationMetricsStatistics> PermutationFeatureImportanceNonCalibrated(this BinaryClassificationCatalog catalog, ITransformer model, IDataView data, string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .EvaluateByName(model, scored => catalog.EvaluateNonCalibrated(scored, labelColumnName), () => new BinaryClassificationMetricsStatistics());

    public static ImmutableArray<MulticlassClassificationMetricsStatistics> PermutationFeatureImportance<TModel>(this MulticlassClassificationCatalog catalog, ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data, string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1)
        where TModel : class =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .Evaluate(predictionTransformer, scored => catalog.Evaluate(scored, labelColumnName), () => new MulticlassClassificationMetricsStatistics());

    public static ImmutableDictionary<string, MulticlassClassificationMetricsStatistics> PermutationFeatureImportance(this MulticlassClassificationCatalog catalog, ITransformer model, IDataView data, string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .EvaluateByName(model, scored => catalog.Evaluate(scored, labelColumnName), () => new MulticlassClassificationMetricsStatistics());

    public static ImmutableArray<RankingMetricsStatistics> PermutationFeatureImportance<TModel>(this RankingCatalog catalog, ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data, string labelColumnName = "Label", string rowGroupColumnName = "GroupId", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1)
        where TModel : class =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .Evaluate(predictionTransformer, scored => catalog.Evaluate(scored, labelColumnName, rowGroupColumnName), () => new RankingMetricsStatistics());

    public static ImmutableDictionary<string, RankingMetricsStatistics> PermutationFeatureImportance(this RankingCatalog catalog, ITransformer model, IDataView data, string labelColumnName = "Label", string rowGroupColumnName = "GroupId", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) =>
        new FeaturePermutations(catalog.Environment, data, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount)
            .EvaluateByName(model, scored => catalog.Evaluate(scored, labelColumnName, rowGroupColumnName), () => new RankingMetricsStatistics());
}
