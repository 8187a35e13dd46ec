using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

public interface ISweepable<out T>
    where T : IEstimator<ITransformer>
{
    SearchSpace.SearchSpace SearchSpace { get; }

    T BuildFromOption(MLContext context, Parameter parameter);
}

/// <summary>An estimator whose arguments are searched.</summary>
public class SweepableEstimator(Func<MLContext, Parameter, IEstimator<ITransformer>> factory, SearchSpace.SearchSpace ss) : ISweepable<IEstimator<ITransformer>>
{
    public SearchSpace.SearchSpace SearchSpace { get; set; } = ss;

    public virtual IEstimator<ITransformer> BuildFromOption(MLContext context, Parameter param) => factory(context, param);
}

/// <summary>Estimators one after the other, each under its place: e0, e1, …; the real one also has alternatives.</summary>
public class SweepablePipeline : ISweepable<EstimatorChain<ITransformer>>
{
    private readonly List<SweepableEstimator> _estimators;

    internal SweepablePipeline(IEnumerable<SweepableEstimator> estimators) => _estimators = [.. estimators];

    public SearchSpace.SearchSpace SearchSpace
    {
        get
        {
            var space = new SearchSpace.SearchSpace();
            foreach (var (index, estimator) in _estimators.Index())
            {
                space.Add($"e{index}", estimator.SearchSpace);
            }

            return space;
        }
    }

    public EstimatorChain<ITransformer> BuildFromOption(MLContext context, Parameter parameter)
    {
        var chain = new EstimatorChain<ITransformer>();
        foreach (var (index, estimator) in _estimators.Index())
        {
            chain = chain.Append(estimator.BuildFromOption(context, parameter[$"e{index}"]));
        }

        return chain;
    }
}

public static class SweepableExtension
{
    public static SweepablePipeline Append(this IEstimator<ITransformer> estimator, SweepableEstimator estimator1) =>
        new([new SweepableEstimator((_, _) => estimator, new SearchSpace.SearchSpace()), estimator1]);
}
