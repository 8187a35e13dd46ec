using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>A linear score for each class.</summary>
public abstract class LinearMulticlassModelParametersBase : ModelParametersBase<VBuffer<float>>
{
    private readonly float[][] _weights;
    private readonly float[] _biases;

    private protected LinearMulticlassModelParametersBase(float[][] weights, float[] biases)
    {
        _weights = weights;
        _biases = biases;
    }

    private protected LinearMulticlassModelParametersBase(ModelLoadContext context)
        : this(context.Reader.ReadRows(), context.Reader.ReadMany<float>())
    {
        if (_biases.Length != _weights.Length)
        {
            throw new InvalidDataException($"The model has {_weights.Length} classes and {_biases.Length} biases.");
        }
    }

    public IEnumerable<float> GetBiases() => _biases;

    public void GetWeights(ref VBuffer<float>[] weights, out int numClasses)
    {
        numClasses = _weights.Length;
        weights = Array.ConvertAll(_weights, row => new VBuffer<float>(row.Length, (float[])row.Clone()));
    }

    private protected sealed override int FeatureCount => _weights[0].Length;

    private protected sealed override int ScoreCount => _weights.Length;

    /// <summary>The name that a saved model of this kind goes by.</summary>
    private protected abstract string ComponentName { get; }

    private protected sealed override void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        for (var i = 0; i < _weights.Length; i++)
        {
            scores[i] = LinearScore.Of(_weights[i], _biases[i], features);
        }

        Normalize(scores);
    }

    /// <summary>Turns linear scores into what the model predicts.</summary>
    private protected abstract void Normalize(Span<float> scores);

    private protected sealed override void SaveModel(ModelSaveContext ctx)
    {
        ctx.Start(ComponentName);
        ctx.Writer.WriteRows(_weights);
        ctx.Writer.WriteMany<float>(_biases);
    }
}

/// <summary>Probabilities of classes: the softmax of linear scores.</summary>
public sealed class MaximumEntropyModelParameters : LinearMulticlassModelParametersBase
{
    internal const string LoaderName = "MaximumEntropyModel";

    internal MaximumEntropyModelParameters(float[][] weights, float[] biases)
        : base(weights, biases)
    {
    }

    internal MaximumEntropyModelParameters(ModelLoadContext context)
        : base(context)
    {
    }

    private protected override string ComponentName => LoaderName;

    private protected override void Normalize(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        double total = 0;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - highest);
            total += score;
        }

        foreach (ref var score in scores)
        {
            score = (float)(score / total);
        }
    }
}
