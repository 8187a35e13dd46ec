namespace Metrics.Tests.Retrieval;

/// <summary>The metrics against plain loops over the queries, on random documents: ties, queries of one document, queries without a relevant one.</summary>
[TestClass]
public sealed class RetrievalReferenceTests
{
    private const int All = int.MaxValue;

    private static readonly double[] Table = [0, 3, 7, 15, 31];

    private static readonly Dictionary<string, (Func<Metric<RetrievalInput, Tensor>> Metric, Func<List<Document>, double> Reference)> Formulas = new()
    {
        ["MAP"] = (() => new RetrievalMap(), ranked => RetrievalReference.AveragePrecision(ranked, All)),
        ["MAP@3"] = (() => new RetrievalMap(new() { TopK = 3 }), ranked => RetrievalReference.AveragePrecision(ranked, 3)),
        ["MRR"] = (() => new RetrievalMrr(), ranked => RetrievalReference.ReciprocalRank(ranked, All)),
        ["MRR@2"] = (() => new RetrievalMrr(new() { TopK = 2 }), ranked => RetrievalReference.ReciprocalRank(ranked, 2)),
        ["precision@4"] = (() => new RetrievalPrecision(new() { TopK = 4 }), ranked => RetrievalReference.Precision(ranked, 4, adaptive: false)),
        ["precision@4, adaptive"] = (() => new RetrievalPrecision(new() { TopK = 4, AdaptiveK = true }), ranked => RetrievalReference.Precision(ranked, 4, adaptive: true)),
        ["precision"] = (() => new RetrievalPrecision(), ranked => RetrievalReference.Precision(ranked, ranked.Count, adaptive: false)),
        ["recall@3"] = (() => new RetrievalRecall(new() { TopK = 3 }), ranked => RetrievalReference.Recall(ranked, 3)),
        ["R-precision"] = (() => new RetrievalRPrecision(), RetrievalReference.RPrecision),
        ["hit rate@1"] = (() => new RetrievalHitRate(new() { TopK = 1 }), ranked => RetrievalReference.HitRate(ranked, 1)),
        ["AUROC"] = (() => new RetrievalAuroc(), ranked => RetrievalReference.Auroc(ranked, All, 1)),
        ["AUROC@4"] = (() => new RetrievalAuroc(new() { TopK = 4 }), ranked => RetrievalReference.Auroc(ranked, 4, 1)),
        ["AUROC to 0.3"] = (() => new RetrievalAuroc(new() { MaxFpr = 0.3 }), ranked => RetrievalReference.Auroc(ranked, All, 0.3)),
        ["nDCG"] = (() => new RetrievalNormalizedDcg(), ranked => RetrievalReference.NormalizedDcg(ranked, All, grade => grade, worstFirst: false)),
        ["nDCG@3"] = (() => new RetrievalNormalizedDcg(new() { TopK = 3 }), ranked => RetrievalReference.NormalizedDcg(ranked, 3, grade => grade, worstFirst: false)),
        ["nDCG@3, exponential"] = (
            () => new RetrievalNormalizedDcg(new() { TopK = 3, Gain = RelevanceGain.Exponential }),
            ranked => RetrievalReference.NormalizedDcg(ranked, 3, grade => Math.Pow(2, grade) - 1, worstFirst: false)),
        ["nDCG@5 of ML.NET"] = (
            () => new RetrievalNormalizedDcg(RetrievalDcgOptions.MLNet with { TopK = 5 }), ranked => RetrievalReference.NormalizedDcg(ranked, 5, grade => Table[(int)grade], worstFirst: true)),
        ["DCG@4"] = (() => new RetrievalDcg(new() { TopK = 4 }), ranked => RetrievalReference.Dcg(ranked, 4, grade => grade, worstFirst: false)),
        ["DCG of ML.NET"] = (() => new RetrievalDcg(RetrievalDcgOptions.MLNet), ranked => RetrievalReference.Dcg(ranked, All, grade => Table[(int)grade], worstFirst: true) / Math.Log(2)),
    };

    /// <summary>Scores in float32 are sorted by other means than those in float64; so are queries by numbers close together and far apart.</summary>
    public static IEnumerable<object[]> Rows =>
        from name in Formulas.Keys
        from dtype in new[] { ScalarType.Float32, ScalarType.Float64 }
        from layout in Enum.GetValues<Layout>()
        select new object[] { name, dtype, layout };

    public enum Layout
    {
        Grouped,
        Mixed,
        FarApart,
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void Value_IsTheMeanOverQueries(string name, ScalarType dtype, Layout layout)
    {
        using var scope = NewDisposeScope();
        var (create, reference) = Formulas[name];
        var (indexes, documents) = Draw(queries: 60, grades: name.Contains("DCG", StringComparison.Ordinal) ? 5 : 2, layout);
        using var metric = create();
        foreach (var batch in Enumerable.Range(0, documents.Length).Chunk(97))
        {
            metric.Update(
                tensor(Array.ConvertAll(batch, i => documents[i].Score)).to(dtype), tensor(Array.ConvertAll(batch, i => (long)documents[i].Relevance)), tensor(Array.ConvertAll(batch, i => indexes[i])));
        }

        var queries = indexes.Zip(documents).GroupBy(pair => pair.First, pair => pair.Second).Select(RetrievalReference.Ranked).ToList();
        var expected = queries.Average(ranked => ranked.Exists(document => document.Relevance > 0) ? reference(ranked) : 0);

        var value = metric.Compute();

        Assert.AreEqual(dtype, value.dtype);
        Assert.AreEqual(expected, value.ToDouble(), dtype == ScalarType.Float32 ? 1e-6 * Math.Max(1, expected) : 1e-12 * Math.Max(1, expected));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(4)]
    public void FallOut_OfQueries_LeavesOutThoseWithoutAnIrrelevantDocument(int topK)
    {
        using var scope = NewDisposeScope();
        var (indexes, documents) = Draw(queries: 60, grades: 2, Layout.Mixed);
        using var metric = new RetrievalFallOut(new() { TopK = topK, EmptyTargetAction = EmptyTargetAction.Skip });
        metric.Update(tensor(Array.ConvertAll(documents, document => document.Score)), tensor(Array.ConvertAll(documents, document => (long)document.Relevance)), tensor(indexes));

        var queries = indexes.Zip(documents).GroupBy(pair => pair.First, pair => pair.Second).Select(RetrievalReference.Ranked);
        var expected = queries.Where(ranked => ranked.Exists(document => document.Relevance <= 0)).Average(ranked => RetrievalReference.FallOut(ranked, topK));

        Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-12);
    }

    [TestMethod]
    [DataRow(null, false)]
    [DataRow(null, true)]
    [DataRow(4, false)]
    [DataRow(20, true)]
    public void PrecisionRecallCurve_OfQueries_IsThatOfEachK(int? maxK, bool adaptive)
    {
        using var scope = NewDisposeScope();
        var (indexes, documents) = Draw(queries: 60, grades: 2, Layout.Mixed);
        using var metric = new RetrievalPrecisionRecallCurve(new() { MaxK = maxK, AdaptiveK = adaptive, EmptyTargetAction = EmptyTargetAction.Skip });
        metric.Update(tensor(Array.ConvertAll(documents, document => document.Score)), tensor(Array.ConvertAll(documents, document => (long)document.Relevance)), tensor(indexes));
        var queries = indexes.Zip(documents).GroupBy(pair => pair.First, pair => pair.Second).Select(RetrievalReference.Ranked).ToList();
        var counted = queries.FindAll(ranked => ranked.Exists(document => document.Relevance > 0));
        var depths = Enumerable.Range(1, maxK ?? queries.Max(ranked => ranked.Count)).ToList();

        var (precision, recall, topK) = metric.Compute();

        CollectionAssert.AreEqual(depths.ConvertAll(k => (long)k), topK.data<long>().ToArray());
        AreClose(depths.Select(k => counted.Average(ranked => RetrievalReference.Precision(ranked, k, adaptive))), precision);
        AreClose(depths.Select(k => counted.Average(ranked => RetrievalReference.Recall(ranked, k))), recall);
    }

    private static void AreClose(IEnumerable<double> expected, Tensor actual)
    {
        var numbers = actual.data<double>().ToArray();
        Assert.HasCount(expected.Count(), numbers);
        foreach (var (want, got) in expected.Zip(numbers))
        {
            Assert.AreEqual(want, got, 1e-12);
        }
    }

    /// <summary>Queries of 1 to 12 documents; the scores lie on a coarse grid on both sides of 0, and are exact in float32.</summary>
    private static (long[] Indexes, Document[] Documents) Draw(int queries, int grades, Layout layout)
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, queries)
            .SelectMany(query => Enumerable.Repeat(layout == Layout.FarApart ? (query * 0x1234_5678_9ABC_DEF1L) + long.MinValue : query, random.Next(1, 13)))
            .Select(index => (Index: index, Document: new Document((random.Next(9) - 4) / 4.0, Math.Max(0, random.Next(grades + 2) - 2))))
            .ToArray();
        if (layout != Layout.Grouped)
        {
            random.Shuffle(rows);
        }

        return (Array.ConvertAll(rows, row => row.Index), Array.ConvertAll(rows, row => row.Document));
    }
}
