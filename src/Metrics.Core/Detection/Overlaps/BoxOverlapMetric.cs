namespace Metrics;

/// <summary>The mean overlap of found boxes with the true boxes of their images.</summary>
/// <remarks>The states are sums and counts, in total and for each class that occurred, so they do not grow with the boxes.</remarks>
public abstract class BoxOverlapMetric : SummedMetric<BoxOverlapOptions, DetectionInput, NamedResults>
{
    private readonly BoxOverlapDefinition definition;
    private readonly TensorState sum;
    private readonly TensorState total;
    private readonly SequenceState classes;
    private readonly SequenceState classSums;
    private readonly SequenceState classTotals;

    private protected BoxOverlapMetric(BoxOverlapOptions? options, BoxOverlapDefinition definition)
        : base(options ?? new())
    {
        this.definition = definition;
        sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        classes = AddSequence("classes");
        classSums = AddSequence("class_sums");
        classTotals = AddSequence("class_totals");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    internal sealed override bool TakesSampleWeight => false;

    /// <summary>Which classes have a value depends on the images that are drawn, so that values of single classes need copies.</summary>
    internal sealed override Resampling Resampling => Options.ClassMetrics ? Resampling.ByCopy : Resampling.BySums;

    /// <inheritdoc/>
    protected sealed override void UpdateState(DetectionInput input)
    {
        var (overlaps, counts, pairs) = Compare(input);
        sum.Accumulate(overlaps.sum());
        total.Accumulate(counts.sum() + pairs.Zeros.sum());
        if (Options.ClassMetrics)
        {
            AccumulateByClass(overlaps, counts, pairs);
        }
    }

    /// <summary>Each image adds its overlaps, and how many count.</summary>
    private protected sealed override RowSums Rows(DetectionInput input)
    {
        var (overlaps, counts, pairs) = Compare(input);
        var values = stack([overlaps, counts.to_type(ScalarType.Float64)], 1);
        var ofImages = zeros(input.Count, 2, dtype: ScalarType.Float64, device: Device).index_add(0, pairs.ImageOfPair, values, 1);
        return new ValueRows(stack([ofImages[.., 0], ofImages[.., 1] + pairs.Zeros], 1));
    }

    private protected sealed override void AddSums(Tensor sums)
    {
        sum.Accumulate(sums[0]);
        total.Accumulate(sums[1].to_type(ScalarType.Int64));
    }

    /// <inheritdoc/>
    protected sealed override NamedResults ComputeState()
    {
        var results = new List<KeyValuePair<string, object>> { new(definition.Name, Score(sum.Value, total.Value)) };
        if (Options.ClassMetrics && classes.Length > 0)
        {
            var (labels, places, _) = DistinctValues.Of(classes.Value);
            var scores = Score(SumByClass(classSums.Value, places, labels), SumByClass(classTotals.Value, places, labels));
            var names = labels.cpu().data<long>().Select(label => $"{definition.Name}/cl_{label}");
            results.AddRange(names.Select((name, i) => new KeyValuePair<string, object>(name, scores[i])));
        }

        return new(results);
    }

    /// <summary>Checks a batch and measures the overlaps of its pairs, with 0 for those that do not count.</summary>
    private (Tensor Overlaps, Tensor Counts, BoxPairs Pairs) Compare(DetectionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        DetectionChecks.CheckBoxes(input);
        var pairs = BoxPairs.Of(input, Options, Device);
        var overlaps = definition.Value(pairs.Found, pairs.Truth).to_type(ScalarType.Float64);
        var counts = Counts(overlaps, pairs);
        return (overlaps.where(counts, zeros_like(overlaps)), counts, pairs);
    }

    /// <summary>Which pairs count; one that has no overlap because its boxes have no area, or are no numbers, does not.</summary>
    private Tensor Counts(Tensor overlaps, BoxPairs pairs)
    {
        var counts = overlaps.isnan().logical_not();
        if (Options.IouThreshold is { } threshold)
        {
            counts = counts.logical_and(overlaps.ge(threshold));
        }

        return Options.RespectLabels ? counts.logical_and(pairs.SameLabel) : counts;
    }

    /// <summary>Each class that occurs in the batch gets a row; a pair belongs to the class of its true box.</summary>
    private void AccumulateByClass(Tensor overlaps, Tensor counts, BoxPairs pairs)
    {
        var (labels, places, _) = DistinctValues.Of(cat([pairs.FoundLabels, pairs.TrueLabels]));
        var placesOfTruth = places.narrow(0, pairs.FoundLabels.NumberOfElements, pairs.TrueLabels.NumberOfElements);
        var placesOfPairs = placesOfTruth.index_select(0, pairs.TruthOfPair);
        classes.Append(labels);
        classSums.Append(SumByClass(overlaps, placesOfPairs, labels));
        classTotals.Append(SumByClass(counts.to_type(ScalarType.Int64), placesOfPairs, labels) + SumByClass(pairs.Missed, placesOfTruth, labels));
    }

    private static Tensor SumByClass(Tensor values, Tensor places, Tensor labels) =>
        zeros(labels.shape, dtype: values.dtype, device: values.device).index_add(0, places, values, 1);

    private static Tensor Score(Tensor sum, Tensor total) => Ratio.Of(sum, total).to_type(ScalarType.Float32);
}
