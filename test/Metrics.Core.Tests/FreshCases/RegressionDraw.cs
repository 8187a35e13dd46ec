using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>Draws arguments and numbers for regression metrics.</summary>
internal static class RegressionDraw
{
    private static readonly string[] OfColumns = ["PearsonCorrCoef", "SpearmanCorrCoef", "KendallRankCorrCoef", "ConcordanceCorrCoef", "R2Score", "ExplainedVariance", "RelativeSquaredError"];
    private static readonly string[] OfOutputs = ["MeanSquaredError", "MeanAbsoluteError", "LogCoshError", "NormalizedRootMeanSquaredError", .. OfColumns];
    private static readonly string[] OfRows = ["CosineSimilarity", "KLDivergence", "JensenShannonDivergence", "ContinuousRankedProbabilityScore"];
    private static readonly string[] OfPositives = ["MeanSquaredLogError", "TweedieDevianceScore", "KLDivergence", "JensenShannonDivergence"];
    private static readonly ScalarType[] Types = [ScalarType.Float32, ScalarType.Float32, ScalarType.Float64];

    public static FreshCase Case(Draw draw, string metric)
    {
        var arguments = Arguments(draw, metric);
        var count = draw.From(4, 16);
        long[] further = metric switch
        {
            _ when OfRows.Contains(metric) => [draw.From(2, 5)],
            _ when arguments.Whole("num_outputs") is { } outputs and > 1 => [outputs],
            "R2Score" or "ExplainedVariance" when draw.Chance(0.5) => [],
            _ when OfColumns.Contains(metric) || metric is "LogCoshError" => [],
            _ => draw.OneOf<long[]>([], [3], [2, 2]),
        };
        long[] shape = [count, .. further];
        long[] targetShape = metric == "ContinuousRankedProbabilityScore" ? [count] : shape;
        var type = draw.OneOf(Types);
        var ties = draw.Chance(0.3);
        double Number() => ties ? draw.From(1, 6) / 2.0 : Math.Round((OfPositives.Contains(metric) ? 0.25 : draw.OneOf(0, 0, 20)) + (OfPositives.Contains(metric) ? Math.Abs(draw.Normal()) : draw.Normal()), 2);
        PlainTensor Numbers(long[] lengths) => new(draw.Fill((int)lengths.Aggregate(1L, (product, length) => product * length), () => (float)Number()), lengths, type);
        return new(metric, arguments, new(Numbers(shape), Numbers(targetShape)), draw.Cut(count));
    }

    private static JsonObject Arguments(Draw draw, string metric)
    {
        var arguments = new JsonObject();
        if (OfOutputs.Contains(metric) && metric is not ("R2Score" or "ExplainedVariance"))
        {
            draw.Maybe(arguments, "num_outputs", () => draw.From(1, 3));
        }

        switch (metric)
        {
            case "MeanSquaredError" or "RelativeSquaredError":
                draw.Maybe(arguments, "squared", () => draw.Chance(0.5));
                break;
            case "MinkowskiDistance":
                arguments["p"] = draw.OneOf(1.0, 1.5, 2, 3);
                break;
            case "TweedieDevianceScore":
                draw.Maybe(arguments, "power", () => draw.OneOf(0.0, 1, 1.5, 2, 3));
                break;
            case "CriticalSuccessIndex":
                arguments["threshold"] = draw.Normal();
                break;
            case "NormalizedRootMeanSquaredError":
                draw.Maybe(arguments, "normalization", () => draw.OneOf("mean", "range", "std", "l2"));
                break;
            case "KendallRankCorrCoef":
                draw.Maybe(arguments, "variant", () => draw.OneOf("a", "b", "c"));
                break;
            case "R2Score":
                draw.Maybe(arguments, "adjusted", () => draw.From(0, 2));
                draw.Maybe(arguments, "multioutput", () => draw.OneOf("raw_values", "uniform_average", "variance_weighted"));
                break;
            case "ExplainedVariance":
                draw.Maybe(arguments, "multioutput", () => draw.OneOf("raw_values", "uniform_average", "variance_weighted"));
                break;
            case "CosineSimilarity" or "KLDivergence" or "JensenShannonDivergence":
                draw.Maybe(arguments, "reduction", () => draw.OneOf("mean", "sum", null));
                break;
        }

        return arguments;
    }
}
