namespace Metrics;

/// <summary>A measure of association between each two of several nominal variables.</summary>
internal static class NominalMatrix
{
    /// <summary>Computes the measure of all pairs of columns; the value for row i and column j takes variable i as predictions, j as target.</summary>
    /// <param name="matrix">The variables, of shape [N, V].</param>
    /// <param name="options">The arguments.</param>
    /// <param name="formula">The measure.</param>
    /// <exception cref="ArgumentException">The matrix does not have two dimensions, or holds other than labels.</exception>
    public static Tensor Of<TOptions>(Tensor matrix, TOptions options, Func<ContingencyTable, TOptions, double> formula)
        where TOptions : NominalOptions =>
        FunctionalForm.Compute(matrix, options, (variables, arguments) => Values(variables, arguments, formula));

    private static Tensor Values<TOptions>(Tensor matrix, TOptions options, Func<ContingencyTable, TOptions, double> formula)
        where TOptions : NominalOptions
    {
        if (matrix.dim() != 2)
        {
            throw new ArgumentException($"Expected matrix of shape [N, V], got {TensorChecks.Shape(matrix)}.", nameof(matrix));
        }

        var count = (int)matrix.shape[1];
        var values = new float[count, count];
        for (var i = 0; i < count; i++)
        {
            values[i, i] = 1;
            for (var j = i + 1; j < count; j++)
            {
                using var scope = NewDisposeScope();
                var labels = options.Labels(matrix[.., i], matrix[.., j]);
                var table = ContingencyTable.Read(LabelPairs.Of(labels));
                values[i, j] = (float)ContingencyForm.Score(table, options, formula);
                values[j, i] = (float)ContingencyForm.Score(table.Transpose(), options, formula);
            }
        }

        return tensor(values, device: matrix.device);
    }
}
