using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>Draws arguments and samples for classification metrics.</summary>
internal static class ClassificationDraw
{
    private static readonly string?[] Averages = ["micro", "macro", "weighted", null];

    /// <summary>Metrics that are quotients of outcomes, or made of tables of labels.</summary>
    public static FreshCase OfLabels(Draw draw, PlainTask task, string metric)
    {
        var arguments = new JsonObject();
        var outcomes = metric is not ("ConfusionMatrix" or "JaccardIndex" or "CohenKappa" or "MatthewsCorrCoef" or "ExactMatch");
        if (task != PlainTask.Binary && (outcomes || metric == "JaccardIndex"))
        {
            draw.Maybe(arguments, "average", () => draw.OneOf(Averages));
        }

        if (outcomes || metric == "ExactMatch")
        {
            draw.Maybe(arguments, "multidim_average", () => draw.OneOf("global", "samplewise"));
        }

        var among = task == PlainTask.Multiclass && outcomes && draw.Chance(0.3);
        if (task != PlainTask.Multiclass)
        {
            // Exact in 16 bits, as the scores are.
            draw.Maybe(arguments, "threshold", () => draw.OneOf(0.0, 0.5, 1, draw.From(0, 256) / 256.0));
        }

        Special(draw, metric, arguments);
        draw.Maybe(arguments, "validate_args", () => draw.Chance(0.5));
        var data = ClassifiedDraw.Samples(draw, arguments, new(task) { Further = arguments.Text("multidim_average") == "samplewise", Untied = among, Labels = !among });
        if (among)
        {
            arguments["top_k"] = draw.From(1, (int)arguments.Whole("num_classes")!);
        }

        return new($"{task}{metric}", arguments, data, draw.Cut(data.Count));
    }

    /// <summary>Curves and what sums them up.</summary>
    public static FreshCase OfScores(Draw draw, PlainTask task, string metric)
    {
        var arguments = new JsonObject();
        draw.Maybe(arguments, "thresholds", () => draw.OneOf<JsonNode?>(null, draw.From(2, 20), Thresholds(draw)));
        if (metric is "AUROC" or "AveragePrecision" && task != PlainTask.Binary)
        {
            draw.Maybe(arguments, "average", () => draw.OneOf(task == PlainTask.Multilabel ? Averages : Averages[1..]));
        }
        else if (metric == "EER" && task == PlainTask.Multiclass)
        {
            draw.Maybe(arguments, "average", () => draw.OneOf<string?>("micro", null));
        }
        else if (metric == "AUROC")
        {
            draw.Maybe(arguments, "max_fpr", () => draw.Part() / 1.1);
        }
        else if (metric == "LogAUC")
        {
            var high = draw.Chance(0.2) ? 1 : draw.Part() / 1.1;
            draw.Maybe(arguments, "fpr_range", () => new JsonArray(high / 20, high));
            draw.Maybe(arguments, task == PlainTask.Binary ? "validate_args" : "average", () => task == PlainTask.Binary ? true : draw.OneOf(Averages[1..]));
        }

        if (metric.Contains("At", StringComparison.Ordinal))
        {
            arguments[$"min_{metric[(metric.IndexOf("At", StringComparison.Ordinal) + 2)..].Replace("Fixed", string.Empty, StringComparison.Ordinal)}".ToLowerInvariant()] = draw.Part() / 1.1;
        }

        draw.Maybe(arguments, "validate_args", () => draw.Chance(0.5));
        var data = ClassifiedDraw.Samples(draw, arguments, new(task) { Labels = false });
        return new($"{task}{metric}", arguments, data, draw.Cut(data.Count));
    }

    /// <summary>Hinge loss and calibration error.</summary>
    public static FreshCase OfLosses(Draw draw, PlainTask task, string metric)
    {
        var arguments = new JsonObject();
        if (metric == "HingeLoss")
        {
            draw.Maybe(arguments, "squared", () => draw.Chance(0.5));
            draw.Maybe(arguments, task == PlainTask.Multiclass ? "multiclass_mode" : "squared", () => task == PlainTask.Multiclass ? draw.OneOf("crammer-singer", "one-vs-all") : false);
        }
        else
        {
            draw.Maybe(arguments, "n_bins", () => draw.From(1, 20));
            draw.Maybe(arguments, "norm", () => draw.OneOf("l1", "l2", "max"));
        }

        var data = ClassifiedDraw.Samples(draw, arguments, new(task) { Labels = false, Half = false });
        return new($"{task}{metric}", arguments, data, draw.Cut(data.Count));
    }

    public static FreshCase OfRankings(Draw draw, string metric)
    {
        var arguments = new JsonObject();
        var data = ClassifiedDraw.Samples(draw, arguments, new(PlainTask.Multilabel) { Labels = false, CanIgnore = false, NoFurther = true, Untied = metric == "RankingLoss" });
        return new($"Multilabel{metric}", arguments, data, draw.Cut(data.Count));
    }

    private static void Special(Draw draw, string metric, JsonObject arguments)
    {
        switch (metric)
        {
            case "FBetaScore":
                arguments["beta"] = draw.OneOf(0.5, 1.0, 2);
                break;
            case "ConfusionMatrix":
                draw.Maybe(arguments, "normalize", () => draw.OneOf("true", "pred", "all", null));
                break;
            case "CohenKappa":
                draw.Maybe(arguments, "weights", () => draw.OneOf("linear", "quadratic", null));
                break;
        }

        if (metric is "Precision" or "Recall" or "F1Score" or "FBetaScore" or "JaccardIndex")
        {
            draw.Maybe(arguments, "zero_division", () => draw.OneOf(0.0, 1));
        }
    }

    private static JsonArray Thresholds(Draw draw) =>
        [.. Enumerable.Range(0, draw.From(1, 6)).Select(_ => draw.OneOf(draw.From(0, 8) / 8.0, draw.From(0, 256) / 256.0)).Distinct().Order().Select(number => (JsonNode?)number)];
}
