namespace Metrics;

/// <summary>What functions of each row of x with each row of y have in common.</summary>
/// <remarks>All is computed in float64, and distances from differences, so that near rows do not cancel. The result is float32 unless an input was float64.</remarks>
internal static class PairwiseForm
{
    /// <summary>Computes a function of each two rows, [N, M], and reduces it.</summary>
    /// <param name="x">Rows, [N, D].</param>
    /// <param name="y">Other rows, [M, D]; those of <paramref name="x"/> if left out.</param>
    /// <param name="options">The arguments.</param>
    /// <param name="values">The function, of rows in float64.</param>
    public static Tensor Compute<TOptions>(Tensor x, Tensor? y, TOptions options, Func<Tensor, Tensor, TOptions, Tensor> values)
        where TOptions : PairwiseOptions =>
        FunctionalForm.Compute(
            x,
            y ?? x,
            options,
            (rows, others, arguments) =>
            {
                Check(rows, others);
                var matrix = values(rows.to(ScalarType.Float64), others.to(ScalarType.Float64), arguments);
                if (arguments.ZeroDiagonal ?? y is null)
                {
                    matrix = matrix.masked_fill(eye(matrix.shape[0], matrix.shape[1], dtype: ScalarType.Bool, device: matrix.device), 0);
                }

                return Reduce(matrix, arguments.Reduction).to(ResultForm.IsDouble(rows, others) ? ScalarType.Float64 : ScalarType.Float32);
            },
            isDifferentiable: true,
            names: (nameof(x), nameof(y)));

    /// <summary>Minkowski distances of each two rows.</summary>
    public static Tensor Distances(Tensor x, Tensor y, double p) => cdist(x, y, p, compute_mode.donot_use_mm_for_euclid_dist);

    private static Tensor Reduce(Tensor matrix, Reduction? reduction) => reduction switch
    {
        Reduction.Mean => matrix.mean([-1]),
        Reduction.Sum => matrix.sum([-1]),
        _ => matrix,
    };

    private static void Check(Tensor x, Tensor y)
    {
        TensorChecks.AreReal(x, nameof(x));
        TensorChecks.AreReal(y, nameof(y));
        if (x.dim() != 2)
        {
            throw new ArgumentException($"Expected x of shape [N, D], got {TensorChecks.Shape(x)}.", nameof(x));
        }

        if (y.dim() != 2 || y.shape[1] != x.shape[1])
        {
            throw new ArgumentException($"Expected y of shape [M, {x.shape[1]}], with rows as long as those of x, got {TensorChecks.Shape(y)}.", nameof(y));
        }
    }
}
