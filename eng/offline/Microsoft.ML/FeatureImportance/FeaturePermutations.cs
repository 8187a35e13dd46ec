using System.Collections.Immutable;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Data;

/// <summary>
/// How much worse a model gets where the values of one feature are dealt out to the rows anew. The data is read once for the
/// evaluation as it is, once for the values of the features, and once for each permutation of each feature.
/// </summary>
/// <param name="environment">Gives the seed.</param>
/// <param name="data">The rows, with the features of the model.</param>
/// <param name="useFeatureWeightFilter">Whether features to which a linear model gives no weight are left out.</param>
/// <param name="numberOfExamplesToUse">How many of the first rows permutations are made of; all if left out. The evaluation as it is takes all.</param>
/// <param name="permutationCount">How many permutations of each feature there are.</param>
internal sealed class FeaturePermutations(IHostEnvironment environment, IDataView data, bool useFeatureWeightFilter, int? numberOfExamplesToUse, int permutationCount)
{
    /// <summary>The statistics of each feature that is not left out, in order.</summary>
    public ImmutableArray<TStatistics> Evaluate<TMetrics, TStatistics>(
        ISingleFeaturePredictionTransformer<object> model, Func<IDataView, TMetrics> evaluate, Func<TStatistics> create)
        where TStatistics : IMetricsStatistics<TMetrics> => [.. Importances(model, evaluate, create).Select(importance => importance.Statistics)];

    /// <summary>The statistics of each feature that is not left out, by the name of its slot, or its number where it has none.</summary>
    public ImmutableDictionary<string, TStatistics> EvaluateByName<TMetrics, TStatistics>(
        ITransformer model, Func<IDataView, TMetrics> evaluate, Func<TStatistics> create)
        where TStatistics : IMetricsStatistics<TMetrics>
    {
        ArgumentNullException.ThrowIfNull(model);
        var steps = model as IEnumerable<ITransformer> ?? [model];
        var predictor = steps.OfType<ISingleFeaturePredictionTransformer<object>>().LastOrDefault()
            ?? throw new ArgumentException("The model has no step that predicts from a column of features.", nameof(model));
        var importances = Importances(predictor, evaluate, create).ToList();
        var names = SlotNames(data.Schema[predictor.FeatureColumnName]);
        return importances.ToImmutableDictionary(importance => names[importance.Slot], importance => importance.Statistics);
    }

    private IEnumerable<(int Slot, TStatistics Statistics)> Importances<TMetrics, TStatistics>(
        ISingleFeaturePredictionTransformer<object> model, Func<IDataView, TMetrics> evaluate, Func<TStatistics> create)
        where TStatistics : IMetricsStatistics<TMetrics>
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(permutationCount);
        var limit = numberOfExamplesToUse ?? int.MaxValue;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit, nameof(numberOfExamplesToUse));
        var baseline = evaluate(model.Transform(data));
        var features = data.Schema.SingleVector("Feature", model.FeatureColumnName);
        var rows = ReadRows(features, limit);
        var random = environment.Register(nameof(FeaturePermutations)).Rand;
        foreach (var slot in Slots(model.Model, features.VectorSize()))
        {
            var statistics = create();
            for (var i = 0; i < permutationCount; i++)
            {
                var values = Array.ConvertAll(rows, row => row[slot]);
                random.Shuffle(values);
                var permuted = new RowRangeView(WithSlot(features, slot, values), skip: 0, values.Length);
                statistics.AddChange(evaluate(model.Transform(permuted)), baseline);
            }

            yield return (slot, statistics);
        }
    }

    private IEnumerable<int> Slots(object model, int count)
    {
        var weights = (useFeatureWeightFilter ? (model as CalibratedModelParametersBase)?.SubModel ?? model : null) as LinearModelParameters;
        return Enumerable.Range(0, count).Where(slot => weights is null || weights.Weights[slot] != 0);
    }

    private float[][] ReadRows(DataViewSchema.Column features, int limit)
    {
        var rows = new List<float[]>();
        using var cursor = data.GetRowCursor([features]);
        var getter = cursor.GetGetter<VBuffer<float>>(features);
        VBuffer<float> value = default;
        while (rows.Count < limit && cursor.MoveNext())
        {
            getter(ref value);
            rows.Add([.. value.DenseValues()]);
        }

        return [.. rows];
    }

    /// <summary>The data with other values in one slot of the features.</summary>
    private MappedView WithSlot(DataViewSchema.Column features, int slot, float[] values)
    {
        var output = new DataViewSchema.DetachedColumn(features.Name, features.Type, features.Annotations);
        var column = new ComputedColumn(output, [features.Index], row =>
        {
            var getter = row.GetGetter<VBuffer<float>>(features);
            VBuffer<float> source = default;
            return (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) =>
            {
                getter(ref source);
                var editor = VBufferEditor.Create(ref value, source.Length);
                source.CopyTo(editor.Values);
                editor.Values[slot] = values[row.Position];
                value = editor.Commit();
            });
        });
        return new(data, RowMapper.Append(new IndependentColumns(data.Schema, [column])));
    }

    private static string[] SlotNames(DataViewSchema.Column features)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        if (features.HasSlotNames())
        {
            features.GetSlotNames(ref names);
        }

        var given = names.DenseValues().Select(name => name.ToString()).ToArray();
        return [.. Enumerable.Range(0, features.VectorSize()).Select(slot => slot < given.Length && given[slot].Length > 0 ? given[slot] : $"Slot {slot}")];
    }
}
