namespace Microsoft.ML.Trainers;

/// <summary>The L-BFGS estimate of an inverse Hessian from the last steps and what they changed in the gradient (Nocedal, 1980).</summary>
internal sealed class InverseHessian(int capacity)
{
    private readonly List<(double[] Step, double[] Change, double Curvature)> _pairs = [];

    public void Add(double[] step, double[] change)
    {
        var curvature = Dot(step, change);
        if (curvature <= 1e-12 * Dot(step, step))
            return;
        if (_pairs.Count == capacity)
            _pairs.RemoveAt(0);
        _pairs.Add((step, change, curvature));
    }

    public double[] Multiply(double[] vector)
    {
        var result = (double[])vector.Clone();
        if (_pairs.Count == 0)
        {
            // Nothing known yet: a step of length 1.
            Scale(result, 1 / Math.Max(Math.Sqrt(Dot(vector, vector)), double.Epsilon));
            return result;
        }

        var shares = new double[_pairs.Count];
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            shares[i] = Dot(_pairs[i].Step, result) / _pairs[i].Curvature;
            AddScaled(result, _pairs[i].Change, -shares[i]);
        }

        var (_, lastChange, lastCurvature) = _pairs[^1];
        Scale(result, lastCurvature / Dot(lastChange, lastChange));
        for (var i = 0; i < _pairs.Count; i++)
            AddScaled(result, _pairs[i].Step, shares[i] - (Dot(_pairs[i].Change, result) / _pairs[i].Curvature));
        return result;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static void Scale(double[] vector, double factor)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] *= factor;
    }

    private static void AddScaled(double[] target, double[] vector, double factor)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] += factor * vector[i];
    }
}
