using Metrics.Tests.Properties;

namespace Metrics.Tests.Text;

/// <summary>Metrics that look at what a language model says.</summary>
[TestClass]
public sealed class LanguageModelTests
{
    /// <summary>Tokens: 0 fill, 1 begin, 2 end, and the directions (1, 0), (0, 1) and (3, 4) / 5 for 3, 4 and 5.</summary>
    private static readonly float[,] Table = { { 1, 1 }, { 1, 1 }, { 1, 1 }, { 2, 0 }, { 0, 3 }, { 3, 4 } };

    [TestMethod]
    public void Perplexity_IsTheInverseGeometricMean()
    {
        using var scope = NewDisposeScope();
        var probabilities = tensor(new[] { 0.5, 0.25, 0.25, 0.1, 0.8, 0.1 }).reshape(1, 2, 3);
        var target = tensor(new[] { 0L, 2L }).reshape(1, 2);

        Assert.AreEqual(1 / Math.Sqrt(0.5 * 0.1), Functional.Perplexity(probabilities.log(), target).ToDouble(), 1e-9);
        Assert.AreEqual(1 / 0.5, Functional.Perplexity(probabilities.log(), target, new() { IgnoreIndex = 2 }).ToDouble(), 1e-9);
    }

    [TestMethod]
    public void Perplexity_CanBeBackPropagated()
    {
        using var scope = NewDisposeScope();
        var logits = zeros(1, 1, 4, requires_grad: true);

        Functional.Perplexity(logits, zeros(1, 1, dtype: ScalarType.Int64)).backward();

        // exp(−ln p₀) has the derivative −(1 − p₀) / p₀ to its own logit, and p / p₀ to the others.
        CollectionAssert.AreEqual(new[] { -3f, 1f, 1f, 1f }, logits.grad!.flatten().data<float>().Select(number => MathF.Round(number, 4)).ToArray());
    }

    [TestMethod]
    public void Perplexity_OfWrongInputs_Throws()
    {
        using var scope = NewDisposeScope();
        var target = zeros(2, 3, dtype: ScalarType.Int64);
        Assert.Throws<ArgumentException>(() => Functional.Perplexity(zeros(2, 3), target));
        Assert.Throws<ArgumentException>(() => Functional.Perplexity(zeros(2, 4, 5), target));
        Assert.Throws<ArgumentException>(() => Functional.Perplexity(zeros(2, 3, 5, dtype: ScalarType.Int64), target));
        Assert.Throws<ArgumentException>(() => Functional.Perplexity(zeros(2, 3, 5), target.to(ScalarType.Int32)));
        var exception = Assert.Throws<ArgumentException>(() => Functional.Perplexity(zeros(2, 3, 5), target + 5));
        StringAssert.Contains(exception.Message, "from 0 to 4");
        Assert.AreEqual("target", exception.ParamName);
    }

    [TestMethod]
    public void BertScore_IsTheMeanOfTheLargestCosines()
    {
        // Prediction x z, reference y z: precision (cos(x, z) + 1) / 2, recall (cos(y, z) + 1) / 2.
        var values = Functional.BertScore(["x z"], [["y z"]], Options());

        Assert.AreEqual((0.6 + 1) / 2, values["precision"].ToDouble(), 1e-6);
        Assert.AreEqual((0.8 + 1) / 2, values["recall"].ToDouble(), 1e-6);
        Assert.AreEqual(2 * 0.8 * 0.9 / 1.7, values["f1"].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void BertScore_Idf_WeighsByTheReferences()
    {
        // In the two references z stands twice, weight ln(3/3) = 0; so only x and y count.
        var values = Functional.BertScore(["x z", "z y"], [["y z"], ["z x"]], Options() with { Idf = true });

        CollectionAssert.AreEqual(new[] { 0.6f, 0.8f }, values["precision"].data<float>().Select(number => MathF.Round(number, 5)).ToArray());
    }

    [TestMethod]
    public void BertScore_OfAModelThatGivesFillingNoDirection_IsThatOfTheTokens()
    {
        var options = Options() with { Model = (ids, mask) => tensor(Table)[ids] * mask.unsqueeze(2) };

        var values = Functional.BertScore(["x z", "x"], [["y z"], ["x"]], options);

        CollectionAssert.AreEqual(new[] { 0.8f, 1f }, Rounded(values["precision"]));
        CollectionAssert.AreEqual(new[] { 0.9f, 1f }, Rounded(values["recall"]));
    }

    [TestMethod]
    public void InfoLm_OfDistributionsWithZeros_LeavesThemOut()
    {
        using var scope = NewDisposeScope();
        var value = Functional.InfoLmInformationMeasure(tensor(new[,] { { 0.5, 0.5 }, { 0.25, 0.75 } }), tensor(new[,] { { 1.0, 0 }, { 0, 1 } }), InformationMeasure.KlDivergence);
        Assert.AreEqual(Math.Log(0.5), value[0].ToDouble(), 1e-12);
        Assert.AreEqual(Math.Log(0.75), value[1].ToDouble(), 1e-12);
    }

    [TestMethod]
    public void BertScore_Idf_CountsTextsNotTokens()
    {
        // Each token stands in one of the two references, so that all weigh the same.
        var values = Functional.BertScore(["x z", "x"], [["y z z"], ["x"]], Options() with { Idf = true });

        Assert.AreEqual((0.6 + 1) / 2, values["precision"][0].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void BertScore_TakesTheBestReference_AndRescales()
    {
        var baseline = BertScoreBaseline.Parse(["LAYER,P,R,F", "0,0.1,0.1,0.1", "1,0.5,0.2,0.3"]);

        var values = Functional.BertScore(["x", "x"], [["y", "z", "x"], ["z"]], Options() with { Baseline = baseline, BatchSize = 3 });

        CollectionAssert.AreEqual(new[] { 1f, 0.2f }, values["precision"].data<float>().Select(number => MathF.Round(number, 5)).ToArray());
        Assert.AreEqual(new BertScoreBaseline(0.1, 0.1, 0.1), BertScoreBaseline.Parse(["LAYER,P,R,F", "0,0.1,0.1,0.1", "1,0.5,0.2,0.3"], numLayers: 0));
        Assert.Throws<ArgumentException>(() => BertScoreBaseline.Parse(["LAYER,P,R,F"]));
    }

    [TestMethod]
    public void BertScore_OfLayers_ComparesOneOrEach()
    {
        // Layer 0 takes all tokens for the same; layer 1 is the table.
        var options = Options() with { Model = (ids, _) => stack([ones(ids.shape[0], ids.shape[1], 2), tensor(Table)[ids]], 1) };
        var baseline = BertScoreBaseline.ParseAll(["LAYER,P,R,F", "0,0.5,0.2,0.3", "1,0.1,0.1,0.1"]);

        var all = Functional.BertScore(["x z", "x"], [["y z"], ["x", "y"]], options with { AllLayers = true });
        var rescaled = Functional.BertScore(["x z"], [["y z"]], options with { AllLayers = true, Baseline = baseline });

        CollectionAssert.AreEqual(new[] { 2L, 2 }, all["precision"].shape);
        CollectionAssert.AreEqual(new[] { 1f, 1f, 0.8f, 1f }, Rounded(all["precision"]));
        CollectionAssert.AreEqual(new[] { 1f, 0.7778f }, Rounded(rescaled["precision"]));
        CollectionAssert.AreEqual(new[] { 1f, 0.8889f }, Rounded(rescaled["recall"]));
        Assert.AreEqual(0.8, Functional.BertScore(["x z"], [["y z"]], options)["precision"].ToDouble(), 1e-6);
        Assert.AreEqual(1, Functional.BertScore(["x z"], [["y z"]], options with { NumLayers = 0 })["precision"].ToDouble(), 1e-6);
        Assert.Throws<ArgumentException>(() => Functional.BertScore(["x"], [["y"]], options with { NumLayers = 2 }));
        Assert.Throws<ArgumentException>(() => Functional.BertScore(["x"], [["y"]], options with { Baseline = baseline }));
        Assert.Throws<ArgumentException>(() => Functional.BertScore(["x"], [["y"]], Options() with { AllLayers = true }));
        Assert.Throws<ArgumentException>(() => new BertScore(options with { NumLayers = -1 }));
    }

    [TestMethod]
    public void MetricsThatHoldAModel_AreSavedByTheirState()
    {
        using var bert = new BertScore(Options());
        using var info = new InfoLm(ToyModel.InfoLmOptions);
        bert.Update(["x z", "y"], ["y z", "x"]);
        info.Update(["a bb", "c"], ["ccc", "dd e f"]);

        using var bertAgain = Reloaded(bert, new BertScore(Options()));
        using var infoAgain = Reloaded(info, new InfoLm(ToyModel.InfoLmOptions));

        Assert.AreEqual(1, bertAgain.UpdateCount);
        CollectionAssert.AreEqual(Rounded(bert.Compute()["f1"]), Rounded(bertAgain.Compute()["f1"]));
        Assert.AreEqual(info.Compute().ToDouble(), infoAgain.Compute().ToDouble());
    }

    [TestMethod]
    public void BertScore_OfAModelWithOtherShapes_Throws()
    {
        using var metric = new BertScore(Options() with { Model = (ids, _) => ids });
        metric.Update(["x"], ["y"]);

        StringAssert.Contains(Assert.Throws<ArgumentException>(metric.Compute).Message, "embeddings of shape");
        var size = 0;
        using var unsteady = new BertScore(Options() with { Model = (ids, _) => ones(ids.shape[0], ids.shape[1], ++size) });
        unsteady.Update(["x"], ["y"]);
        StringAssert.Contains(Assert.Throws<ArgumentException>(unsteady.Compute).Message, "of one kind");
        using var other = new BertScore(Options() with { Tokenizer = (_, _) => new(zeros(1), zeros(1)) });
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => other.Update(["x"], ["y"])).Message, "the tokenizer");
    }

    [TestMethod]
    public void InfoLm_OfAModelThatLooksAtNothing_IsZero()
    {
        // The same distribution at each place for each text: no distance.
        var options = ToyModel.InfoLmOptions with { Model = (ids, _) => ones(ids.shape[0], ids.shape[1], 4), InformationMeasure = InformationMeasure.L1Distance, ReturnSentenceLevelScore = true };

        var values = Functional.InfoLm(["a bb", "c"], ["ccc", "dd e f"], options);

        CollectionAssert.AreEqual(new[] { 0f, 0f, 0f }, values.data<float>().ToArray());
    }

    [TestMethod]
    public void InfoLm_HidesEachWord_AndWeighsIt()
    {
        // What the model expects at a place is the distribution of the place: (3/4, 1/4) at the first word, (1/4, 3/4) at the second.
        var options = ToyModel.InfoLmOptions with { Model = ByPlace, InformationMeasure = InformationMeasure.LInfinityDistance, Temperature = 1, Idf = false };

        Assert.AreEqual(0.25, Functional.InfoLm(["a"], ["a b"], options).ToDouble(), 1e-6);
    }

    [TestMethod]
    [DataRow(InformationMeasure.KlDivergence, null, null, -0.1308)]
    [DataRow(InformationMeasure.L1Distance, null, null, 0.5)]
    [DataRow(InformationMeasure.L2Distance, null, null, 0.3536)]
    [DataRow(InformationMeasure.LInfinityDistance, null, null, 0.25)]
    [DataRow(InformationMeasure.FisherRaoDistance, null, null, 0.5236)]
    [DataRow(InformationMeasure.AlphaDivergence, 2.0, null, -0.125)]
    [DataRow(InformationMeasure.RenyiDivergence, 2.0, null, 0.2231)]
    [DataRow(InformationMeasure.BetaDivergence, null, 1.0, 0.1116)]
    [DataRow(InformationMeasure.AbDivergence, 1.0, 1.0, 0.1116)]
    public void InformationMeasure_OfTwoDistributions(InformationMeasure measure, double? alpha, double? beta, double expected)
    {
        using var scope = NewDisposeScope();
        var value = Functional.InfoLmInformationMeasure(tensor(new[,] { { 0.5, 0.5 } }), tensor(new[,] { { 0.75, 0.25 } }), measure, alpha, beta);

        Assert.AreEqual(expected, value.ToDouble(), 1e-4);
    }

    [TestMethod]
    [DataRow(InformationMeasure.AlphaDivergence, null, null)]
    [DataRow(InformationMeasure.AlphaDivergence, 0.0, null)]
    [DataRow(InformationMeasure.RenyiDivergence, 1.0, null)]
    [DataRow(InformationMeasure.BetaDivergence, null, -1.0)]
    [DataRow(InformationMeasure.AbDivergence, 0.5, -0.5)]
    public void InformationMeasure_WithoutADefinedParameter_Throws(InformationMeasure measure, double? alpha, double? beta) =>
        Assert.Throws<ArgumentException>(() => new InfoLm(ToyModel.InfoLmOptions with { InformationMeasure = measure, Alpha = alpha, Beta = beta }));

    private static float[] Rounded(Tensor values) => [.. values.flatten().data<float>().Select(number => MathF.Round(number, 4))];

    private static TMetric Reloaded<TMetric>(TMetric metric, TMetric other)
        where TMetric : Metric
    {
        using var file = new MemoryStream();
        MetricFile.SaveState(metric, file);
        file.Position = 0;
        MetricFile.LoadState(other, file);
        return other;
    }

    private static BertScoreOptions Options() => new() { Model = (ids, _) => tensor(Table)[ids], Tokenizer = Tokenize, MaxLength = 8 };

    private static TokenBatch Tokenize(IReadOnlyList<string> texts, int maxLength)
    {
        var rows = texts.Select(text => (long[])[1, .. text.Split(' ').Select(word => (long)word[0] - 'x' + 3), 2]).ToArray();
        var length = rows.Max(row => row.Length);
        var ids = rows.SelectMany(row => row.Concat(Enumerable.Repeat(0L, length - row.Length))).ToArray();
        var tokens = tensor(ids).reshape(rows.Length, length);
        return new(tokens, tokens.ne(0).to(ScalarType.Int64));
    }

    private static Tensor ByPlace(Tensor inputIds, Tensor attentionMask)
    {
        var logits = zeros(inputIds.shape[0], inputIds.shape[1], 2);
        logits.select(1, 1).copy_(tensor(new[] { 0.75f, 0.25f }).log());
        if (inputIds.shape[1] > 2)
        {
            logits.select(1, 2).copy_(tensor(new[] { 0.25f, 0.75f }).log());
        }

        return logits;
    }
}
