namespace Metrics.Tests.Classification;

/// <summary>The stat-scores family written down a second time, element by element, to compare with on random data.</summary>
internal static class StatScoresReference
{
    public static double Formula(string metric, Counts c) =>
        metric switch
        {
            "Precision" => Divide(c.Tp, c.Tp + c.Fp),
            "Recall" => Divide(c.Tp, c.Tp + c.Fn),
            "F1Score" => Divide(2 * c.Tp, (2 * c.Tp) + c.Fp + c.Fn),
            "FBetaScore" => Divide(5 * c.Tp, (5 * c.Tp) + c.Fp + (4 * c.Fn)),
            "Specificity" => Divide(c.Tn, c.Tn + c.Fp),
            "NegativePredictiveValue" => Divide(c.Tn, c.Tn + c.Fn),
            "Accuracy" => Divide(c.Tp + c.Tn, c.Tp + c.Fp + c.Tn + c.Fn),
            "HammingDistance" => 1 - Divide(c.Tp + c.Tn, c.Tp + c.Fp + c.Tn + c.Fn),
            _ => throw new ArgumentException(metric, nameof(metric)),
        };

    /// <summary>Of classes, accuracy looks at the elements of the class alone.</summary>
    public static double ClassFormula(string metric, Counts c) =>
        metric switch
        {
            "Accuracy" => Divide(c.Tp, c.Tp + c.Fn),
            "HammingDistance" => 1 - Divide(c.Tp, c.Tp + c.Fn),
            _ => Formula(metric, c),
        };

    public static double[] Average(string? average, Counts[] classes, Func<Counts, double> formula, bool leaveOutAbsent) =>
        average switch
        {
            null => [.. classes.Select(formula)],
            "micro" => [formula(classes.Aggregate((a, b) => a + b))],
            "weighted" => [Divide(classes.Sum(c => (c.Tp + c.Fn) * formula(c)), classes.Sum(c => c.Tp + c.Fn))],
            _ => [classes.Where(c => !leaveOutAbsent || c.Tp + c.Fp + c.Fn > 0).Select(formula).DefaultIfEmpty(0).Average()],
        };

    /// <summary>Counts one class in pairs of the predicted and the true class.</summary>
    public static Counts Count(IEnumerable<(long Pred, long Target)> pairs, long positive) =>
        pairs.Select(pair => (Predicted: pair.Pred == positive, Actual: pair.Target == positive)).Aggregate(new Counts(0, 0, 0, 0), (counts, pair) => counts + pair switch
        {
            (true, true) => new(1, 0, 0, 0),
            (true, false) => new(0, 1, 0, 0),
            (false, false) => new(0, 0, 1, 0),
            (false, true) => new(0, 0, 0, 1),
        });

    private static double Divide(double numerator, double denominator) => denominator == 0 ? 0 : numerator / denominator;

    public sealed record Counts(double Tp, double Fp, double Tn, double Fn)
    {
        public static Counts operator +(Counts a, Counts b) => new(a.Tp + b.Tp, a.Fp + b.Fp, a.Tn + b.Tn, a.Fn + b.Fn);
    }
}
