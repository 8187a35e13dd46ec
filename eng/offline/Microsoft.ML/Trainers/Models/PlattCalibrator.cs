using Microsoft.ML.Runtime;

namespace Microsoft.ML.Calibrators;

public interface ICalibrator
{
    float PredictProbability(float output);
}

/// <summary>The probability 1 / (1 + e^(slope · score + offset)) (Platt, 1999).</summary>
public sealed class PlattCalibrator : ICalibrator, ICanSaveModel
{
    internal const string LoaderName = "PlattCalibrator";

    internal PlattCalibrator(double slope, double offset)
    {
        Slope = slope;
        Offset = offset;
    }

    internal PlattCalibrator(ModelLoadContext context)
        : this(context.Reader.ReadDouble(), context.Reader.ReadDouble())
    {
    }

    public double Slope { get; }

    public double Offset { get; }

    public float PredictProbability(float output) =>
        float.IsNaN(output) ? output : (float)(1 / (1 + Math.Exp((Slope * output) + Offset)));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Start(LoaderName);
        ctx.Writer.Write(Slope);
        ctx.Writer.Write(Offset);
    }
}
