using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class RegressionCatalog
{
    public RegressionMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score")
    {
        CheckEvaluation(data);
        var rows = new RegressionAccumulator();
        ReadScored(data, data.Schema.RealLabel(labelColumnName), data.Schema.Single("Score", scoreColumnName), rows.Add);
        return Evaluated("RegressionEvaluator", rows.ToMetrics(), m => $"Mean squared error {m.MeanSquaredError:G6}, R² {m.RSquared:F4}");
    }
}
