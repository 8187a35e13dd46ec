using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>A weight for each feature, and a bias.</summary>
public abstract class LinearModelParameters : ModelParametersBase<float>, ICalculateFeatureContribution
{
    private readonly float[] _weights;

    private protected LinearModelParameters(float[] weights, float bias)
    {
        _weights = weights;
        Bias = bias;
    }

    private protected LinearModelParameters(ModelLoadContext context)
        : this(context.Reader.ReadMany<float>(), context.Reader.ReadSingle())
    {
    }

    public IReadOnlyList<float> Weights => _weights;

    public float Bias { get; protected set; }

    FeatureContributionCalculator ICalculateFeatureContribution.FeatureContributionCalculator => new();

    private protected sealed override int FeatureCount => _weights.Length;

    private protected sealed override int ScoreCount => 1;

    /// <summary>The name that a saved model of this kind goes by.</summary>
    private protected abstract string ComponentName { get; }

    private protected sealed override void Score(ReadOnlySpan<float> features, Span<float> scores) =>
        scores[0] = LinearScore.Of(_weights, Bias, features);

    private protected sealed override void SaveModel(ModelSaveContext ctx)
    {
        ctx.Start(ComponentName);
        ctx.Writer.WriteMany<float>(_weights);
        ctx.Writer.Write(Bias);
    }
}

public sealed class LinearBinaryModelParameters : LinearModelParameters
{
    internal const string LoaderName = "LinearBinaryModel";

    internal LinearBinaryModelParameters(float[] weights, float bias)
        : base(weights, bias)
    {
    }

    internal LinearBinaryModelParameters(ModelLoadContext context)
        : base(context)
    {
    }

    private protected override string ComponentName => LoaderName;
}

public abstract class RegressionModelParameters : LinearModelParameters
{
    private protected RegressionModelParameters(float[] weights, float bias)
        : base(weights, bias)
    {
    }

    private protected RegressionModelParameters(ModelLoadContext context)
        : base(context)
    {
    }
}

public sealed class LinearRegressionModelParameters : RegressionModelParameters
{
    internal const string LoaderName = "LinearRegressionModel";

    internal LinearRegressionModelParameters(float[] weights, float bias)
        : base(weights, bias)
    {
    }

    internal LinearRegressionModelParameters(ModelLoadContext context)
        : base(context)
    {
    }

    private protected override string ComponentName => LoaderName;
}
