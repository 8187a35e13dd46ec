using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Calibrators;

/// <summary>A model together with what makes probabilities of its scores.</summary>
public abstract class CalibratedModelParametersBase
{
    private protected CalibratedModelParametersBase(object subModel, ICalibrator calibrator)
    {
        SubModel = subModel;
        Calibrator = calibrator;
    }

    public object SubModel { get; }

    public ICalibrator Calibrator { get; }
}

public abstract class CalibratedModelParametersBase<TSubModel, TCalibrator> : CalibratedModelParametersBase
    where TSubModel : class
    where TCalibrator : class, ICalibrator
{
    private protected CalibratedModelParametersBase(TSubModel subModel, TCalibrator calibrator)
        : base(subModel, calibrator)
    {
        SubModel = subModel;
        Calibrator = calibrator;
    }

    public new TSubModel SubModel { get; }

    public new TCalibrator Calibrator { get; }
}

/// <summary>A linear binary model whose scores a Platt calibrator makes probabilities of.</summary>
internal sealed class CalibratedLinearModel(LinearBinaryModelParameters subModel, PlattCalibrator calibrator)
    : CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>(subModel, calibrator), ICanSaveModel, IScorer
{
    public const string LoaderName = "CalibratedLinearModel";

    private const string SubModelName = "SubModel";
    private const string CalibratorName = "Calibrator";

    public CalibratedLinearModel(ModelLoadContext context)
        : this(context.LoadComponent<LinearBinaryModelParameters>(SubModelName), context.LoadComponent<PlattCalibrator>(CalibratorName))
    {
    }

    public int FeatureCount => SubModel.Weights.Count;

    public int ScoreCount => 1;

    public void Score(ReadOnlySpan<float> features, Span<float> scores) => ((IScorer)SubModel).Score(features, scores);

    public void Save(ModelSaveContext ctx)
    {
        ctx.Start(LoaderName);
        ctx.SaveComponent(SubModelName, SubModel);
        ctx.SaveComponent(CalibratorName, Calibrator);
    }
}
