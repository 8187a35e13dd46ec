namespace Microsoft.ML.Trainers;

/// <summary>
/// Minimises f(x) + λ Σ |x_i| for a smooth f by the orthant-wise limited-memory quasi-Newton method
/// (Andrew and Gao, 2007), which is plain L-BFGS where λ is 0. The sum runs over the first
/// <paramref name="penalizedCount"/> coordinates: weights come first in the vector, biases last.
/// </summary>
internal sealed class OwlqnMinimizer(int penalizedCount, double l1, bool nonNegative, int historySize, double tolerance, int maximumIterations)
{
    private const double SufficientDecrease = 1e-4;
    private const double SmallestStep = 1e-16;

    /// <summary>The search ends where so many iterations together lower the objective by less than the tolerance.</summary>
    private const int StallWindow = 5;

    public double[] Minimize(ISmoothObjective objective, double[] start)
    {
        var history = new InverseHessian(historySize);
        var progress = new Queue<double>();
        var point = (double[])start.Clone();
        var gradient = new double[point.Length];
        var value = objective.Evaluate(point, gradient) + Penalty(point);

        for (var iteration = 0; iteration < maximumIterations; iteration++)
        {
            var slope = SteepestSlope(point, gradient);
            var direction = Direction(slope, history);
            var nextGradient = new double[point.Length];
            if (!TrySearch(objective, point, slope, direction, value, nextGradient, out var next, out var nextValue))
                break;

            history.Add(Difference(next, point), Difference(nextGradient, gradient));
            (point, gradient, value) = (next, nextGradient, nextValue);

            progress.Enqueue(value);
            if (progress.Count > StallWindow && progress.Dequeue() - value <= tolerance * Math.Abs(value))
                break;
        }

        return point;
    }

    /// <summary>The gradient of the whole objective; where |x| has a kink at 0, the one-sided derivative that points downhill, if any.</summary>
    private double[] SteepestSlope(double[] point, double[] gradient)
    {
        var slope = (double[])gradient.Clone();
        for (var i = 0; i < penalizedCount; i++)
        {
            var right = gradient[i] + l1;
            var left = gradient[i] - l1;
            slope[i] = point[i] switch
            {
                > 0 => right,
                < 0 => left,
                _ when right < 0 => right,
                _ when left > 0 && !nonNegative => left,
                _ => 0,
            };
        }

        return slope;
    }

    private double[] Direction(double[] slope, InverseHessian history)
    {
        var direction = history.Multiply(slope);
        for (var i = 0; i < direction.Length; i++)
            direction[i] = i < penalizedCount && direction[i] * slope[i] <= 0 ? 0 : -direction[i];

        return direction;
    }

    /// <summary>Halves the step until the objective falls enough; false where no step along the direction lowers it.</summary>
    private bool TrySearch(ISmoothObjective objective, double[] point, double[] slope, double[] direction, double value, double[] nextGradient, out double[] next, out double nextValue)
    {
        next = point;
        nextValue = value;
        for (var step = 1.0; step > SmallestStep; step /= 2)
        {
            next = Step(point, slope, direction, step);
            nextValue = objective.Evaluate(next, nextGradient) + Penalty(next);
            var expected = slope.Zip(Difference(next, point), (s, d) => s * d).Sum();
            if (expected < 0 && nextValue <= value + (SufficientDecrease * expected))
                return true;
        }

        return false;
    }

    /// <summary>A step that stops at 0 where it would leave the orthant of the point.</summary>
    private double[] Step(double[] point, double[] slope, double[] direction, double step)
    {
        var next = new double[point.Length];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = point[i] + (step * direction[i]);
            if (i >= penalizedCount)
                continue;
            var orthant = point[i] != 0 ? Math.Sign(point[i]) : -Math.Sign(slope[i]);
            if ((l1 > 0 && next[i] * orthant < 0) || (nonNegative && next[i] < 0))
                next[i] = 0;
        }

        return next;
    }

    private double Penalty(double[] point) => l1 * point.Take(penalizedCount).Sum(Math.Abs);

    private static double[] Difference(double[] left, double[] right) => [.. left.Zip(right, (l, r) => l - r)];
}
