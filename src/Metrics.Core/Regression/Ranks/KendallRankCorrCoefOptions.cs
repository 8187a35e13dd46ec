using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>The arguments of <see cref="KendallRankCorrCoef"/>.</summary>
public sealed record KendallRankCorrCoefOptions : OutputsOptions
{
    /// <summary>How ties are treated. Default: <see cref="KendallVariant.B"/>.</summary>
    public KendallVariant Variant { get; init; } = KendallVariant.B;

    /// <summary>Whether the p-value of the test for independence is computed, too. Default: <see langword="false"/>.</summary>
    public bool TTest { get; init; }

    /// <summary>What independence is tested against; needed for the test. Default: <see cref="TestAlternative.TwoSided"/>.</summary>
    public TestAlternative? Alternative { get; init; } = TestAlternative.TwoSided;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(Variant);
        ArgumentRange.DefinedIfGiven(Alternative);
        if (TTest)
        {
            ArgumentRange.Present(Alternative, "what independence is tested against");
        }
    }
}

/// <summary>How a rank correlation treats ties.</summary>
public enum KendallVariant
{
    /// <summary>Tied pairs do not count: (C − D) / (C + D).</summary>
    A,

    /// <summary>Adjusted for ties: (C − D) / √((pairs not tied in the predictions)·(pairs not tied in the target)).</summary>
    B,

    /// <summary>Stuart's, for unequal numbers of distinct values: 2(C − D) / (n²·(m − 1)/m), with m the smaller of the two numbers.</summary>
    C,
}

/// <summary>What a hypothesis is tested against.</summary>
public enum TestAlternative
{
    /// <summary>The correlation is not 0.</summary>
    [JsonStringEnumMemberName("two-sided")]
    TwoSided,

    /// <summary>The correlation is negative.</summary>
    Less,

    /// <summary>The correlation is positive.</summary>
    Greater,
}
