namespace Metrics;

/// <summary>An aggregation metric that adds its values up, or keeps the largest of them.</summary>
public abstract class ReducedAggregation : AggregationMetric, IRowSums<WeightedValue>
{
    private protected ReducedAggregation(AggregationOptions? options)
        : base(options)
    {
    }

    internal sealed override Resampling Resampling => Resampling.BySums;

    /// <summary>Whether the largest of the terms count, not their sums.</summary>
    private protected virtual bool IsExtreme => false;

    /// <summary>Each row adds its terms, and last how many of its values were NaN.</summary>
    RowSums IRowSums<WeightedValue>.Read(WeightedValue input)
    {
        var (terms, nan) = Terms(input.Value, input.Weight);
        var perRow = input.Value.NumberOfElements / Math.Max(input.Count, 1);
        var rows = stack([.. terms.Append(nan).Select(term => term.to_type(ScalarType.Float64).reshape(input.Count, perRow))], 1);
        return IsExtreme ? new ExtremeRows(rows) : new ValueRows(rows.sum([2]));
    }

    Tensor IRowSums<WeightedValue>.MergeSums(Tensor mine, Tensor theirs) => IsExtreme ? maximum(mine, theirs) : mine + theirs;

    void IRowSums<WeightedValue>.AddSums(Tensor sums)
    {
        var parts = sums.unbind(0);
        Add(parts[..^1]);
        CountNan(parts[^1].clamp_min(0));
    }

    Func<Tensor, Tensor> IRowSums<WeightedValue>.ComputeAll => sums =>
    {
        var totals = sums.unbind(1);
        WarnOfNan(totals[^1]);
        return Value(totals[..^1]).to(ScalarType.Float32);
    };

    private protected sealed override Tensor ComputeAggregate() => Value(Totals).to(ScalarType.Float32);

    private protected sealed override void Aggregate(Tensor value, Tensor? weight)
    {
        var (terms, nan) = Terms(value, weight);
        Add(Array.ConvertAll(terms, term => IsExtreme ? term.max() : term.sum(ScalarType.Float64)));
        CountNan(nan.sum());
    }

    /// <summary>Checks values and says what each of them adds, and whether it was NaN; all of the shape of the values.</summary>
    private protected abstract (Tensor[] Terms, Tensor Nan) Terms(Tensor value, Tensor? weight);

    /// <summary>Takes sums, or largest terms, into the states.</summary>
    private protected abstract void Add(Tensor[] terms);

    /// <summary>What <see cref="Add"/> has taken into the states.</summary>
    private protected abstract Tensor[] Totals { get; }

    /// <summary>The value in float64, from sums or largest terms.</summary>
    private protected abstract Tensor Value(Tensor[] totals);
}
