namespace Metrics;

/// <summary>The unit deviance of <see cref="TweedieDevianceScore"/>.</summary>
internal static class TweedieDeviance
{
    public static Tensor Of(Tensor preds, Tensor target, TweedieDevianceScoreOptions options)
    {
        if (options.ValidateArgs)
        {
            Check(preds, target, options.Power);
        }

        return options.Power switch
        {
            0 => (target - preds).square(),
            1 => (target.xlogy(target / preds) + preds - target) * 2,
            2 => ((preds / target).log() + (target / preds) - 1) * 2,
            var power => General(preds, target, power),
        };
    }

    private static Tensor General(Tensor preds, Tensor target, double power)
    {
        var saturated = target.clamp(min: 0).pow(2 - power) / ((1 - power) * (2 - power));
        var mixed = target * preds.pow(1 - power) / (1 - power);
        var predicted = preds.pow(2 - power) / (2 - power);
        return (saturated - mixed + predicted) * 2;
    }

    /// <exception cref="ArgumentException">The distribution does not hold such numbers.</exception>
    private static void Check(Tensor preds, Tensor target, double power)
    {
        if (power != 0 && preds.le(0).any().ToBoolean())
        {
            throw new ArgumentException($"Expected preds to be greater than 0 for the power {power}, got {preds.min().ToDouble()}.", nameof(preds));
        }

        if (power >= 1 && (power < 2 ? target.lt(0) : target.le(0)).any().ToBoolean())
        {
            throw new ArgumentException($"Expected target to be {(power < 2 ? "at least" : "greater than")} 0 for the power {power}, got {target.min().ToDouble()}.", nameof(target));
        }
    }
}
