using System.Text.Json;

namespace Metrics.MLNet.Tests;

/// <summary>Ranking, clustering, anomaly detection and several labels a row, over data views and beside what ML.NET recorded.</summary>
[TestClass]
public sealed class OtherTasksTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static TableColumn Text(string name, params string[] values) => TableColumn.Of(name, TextDataViewType.Instance, Columns.Texts(values));

    private static (JsonElement Rows, JsonElement Result) Recorded(string evaluator, string id)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden-mlnet", $"{evaluator}.json"));
        var found = JsonDocument.Parse(text).RootElement.GetProperty("cases").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == id);
        return (found.GetProperty("rows"), found.GetProperty("result"));
    }

    private static T[] Column<T>(JsonElement rows, string name, Func<JsonElement, T> read) => [.. rows.GetProperty(name).EnumerateArray().Select(read)];

    [TestMethod]
    [DataRow("random")]
    [DataRow("short_groups")]
    [DataRow("ties")]
    public void Ranking_AgreesWithMlNet(string id)
    {
        using var scope = NewDisposeScope();
        var (rows, expected) = Recorded("Ranking", id);
        var data = new TableView(
            TableColumn.Of("Label", NumberDataViewType.Single, Column(rows, "Label", value => value.GetSingle())),
            Columns.Scores(Column(rows, "Score", value => value.GetSingle())),
            TableColumn.Of("GroupId", new KeyDataViewType(typeof(uint), 1000), Column(rows, "GroupId", value => value.GetUInt32())));
        var truncation = rows.GetProperty("truncation").GetInt32();
        var options = RetrievalDcgOptions.MLNet with { TopK = truncation };
        using var metrics = MetricCollection.Of(new RetrievalNormalizedDcg(options), new RetrievalDcg(options));
        var result = Context.Ranking.Evaluate(data, metrics);
        Assert.AreEqual(expected.GetProperty("NormalizedDiscountedCumulativeGains")[truncation - 1].GetDouble(), result.Entries[0].Scalar!.Value, 1e-9);
        Assert.AreEqual(expected.GetProperty("DiscountedCumulativeGains")[truncation - 1].GetDouble(), result.Entries[1].Scalar!.Value, 1e-9);
    }

    [TestMethod]
    public void Ranking_QueriesAreKeysIntegersOrText_AndKeyOneIsGradeZero()
    {
        using var scope = NewDisposeScope();
        using var metric = new RetrievalMrr();
        var scores = Columns.Scores(0.9f, 0.1f, 0.2f, 0.8f);
        var labels = Columns.Keys("Label", 2, [1, 2, 2, 1]);
        TableColumn[] queries =
        [
            Text("GroupId", "a", "a", "b", "b"),
            TableColumn.Of("GroupId", NumberDataViewType.Int64, new long[] { 7, 7, -1, -1 }),
            Columns.Keys("GroupId", 9, [5, 5, 9, 9]),
        ];
        foreach (var query in queries)
        {
            Assert.AreEqual(0.5, Context.Ranking.Evaluate(new TableView(labels, scores, query), metric).Entries[0].Scalar!.Value, $"{query.Type}");
        }

        var missing = new TableView(labels, scores, Columns.Keys("GroupId", 9, [5, 0, 9, 9]));
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.Ranking.Evaluate(missing, metric)).Message, "'GroupId', row 1");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.Ranking.Evaluate(new TableView(labels, scores), metric)).Message, "no column 'GroupId'");
        var graded = new TableView(Columns.Labels(0.5f, 1, 0, 1), scores, queries[0]);
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Context.Ranking.Evaluate(graded, metric)).Message, "grade of relevance");
    }

    [TestMethod]
    [DataRow("random_3")]
    [DataRow("random_5")]
    public void Clustering_AgreesWithMlNet(string id)
    {
        using var scope = NewDisposeScope();
        var (rows, expected) = Recorded("Clustering", id);
        var features = Column(rows, "Features", row => row.EnumerateArray().Select(value => value.GetSingle()).ToArray());
        var count = rows.GetProperty("clusters").GetInt32();
        var data = new TableView(
            Columns.Keys("Label", count, Column(rows, "Label", value => value.GetUInt32())),
            Columns.Keys("PredictedLabel", count, Column(rows, "PredictedLabel", value => value.GetUInt32())),
            TableColumn.Of("Features", new VectorDataViewType(NumberDataViewType.Single, features[0].Length), Array.ConvertAll(features, row => new VBuffer<float>(row.Length, row))));

        // What ML.NET calls normalized mutual information is divided by the entropy of the labels alone: homogeneity.
        using var compared = new HomogeneityScore();
        using var byThemselves = new DaviesBouldinScore();
        Assert.AreEqual(expected.GetProperty("NormalizedMutualInformation").GetDouble(), Context.Clustering.Evaluate(data, compared).Entries[0].Scalar!.Value, 1e-6);
        Assert.AreEqual(expected.GetProperty("DaviesBouldinIndex").GetDouble(), Context.Clustering.Evaluate(data, byThemselves).Entries[0].Scalar!.Value, 1e-6);
        Assert.AreEqual(expected.GetProperty("DaviesBouldinIndex").GetDouble(), SinglePrecisionIndex(features, Column(rows, "PredictedLabel", value => value.GetInt32() - 1), count), 5e-9);
    }

    /// <summary>The Davies–Bouldin index with centroids and distances in float32, as ML.NET computes it: what is left between its number and ours is that.</summary>
    private static double SinglePrecisionIndex(float[][] points, int[] clusters, int count)
    {
        var sizes = Enumerable.Range(0, count).Select(cluster => clusters.Count(other => other == cluster)).ToArray();
        var centroids = Enumerable.Range(0, count).Select(cluster => points.Zip(clusters).Where(pair => pair.Second == cluster).Select(pair => pair.First)
            .Aggregate((sum, point) => [.. sum.Zip(point, (left, right) => left + right)])
            .Select(sum => sum * (float)(1.0 / sizes[cluster])).ToArray()).ToArray();
        var widths = new double[count];
        foreach (var (point, cluster) in points.Zip(clusters))
        {
            widths[cluster] += Distance(point, centroids[cluster]) / sizes[cluster];
        }

        return Enumerable.Range(0, count).Average(i => Enumerable.Range(0, count).Where(j => j != i).Max(j => (widths[i] + widths[j]) / Distance(centroids[i], centroids[j])));
    }

    private static float Distance(float[] left, float[] right) =>
        MathF.Sqrt(left.Zip(right, (l, r) => (l - r) * (l - r)).Aggregate(0f, (sum, square) => sum + square));

    [TestMethod]
    [DataRow("random_fp10")]
    [DataRow("random_fp3")]
    public void AnomalyDetection_AgreesWithMlNet(string id)
    {
        using var scope = NewDisposeScope();
        var (rows, expected) = Recorded("AnomalyDetection", id);
        var data = new TableView(Columns.Labels(Column(rows, "Label", value => value.GetSingle())), Columns.Scores(Column(rows, "Score", value => value.GetSingle())));
        using var metrics = MetricCollection.Of(new BinaryAuroc(), new BinaryStatScores());
        var result = Context.AnomalyDetection.Evaluate(data, metrics);
        Assert.AreEqual(expected.GetProperty("AreaUnderRocCurve").GetDouble(), result["BinaryAuroc"], 1e-6);

        var flagged = Column(rows, "Score", value => value.GetDouble()).Count(score => score > 0.5);
        var counts = result.Results["BinaryStatScores"].data<long>().ToArray();
        Assert.AreEqual(flagged, counts[0] + counts[1]);
    }

    [TestMethod]
    public void SeveralLabels_AreVectorsOfBooleansOrNumbers()
    {
        using var scope = NewDisposeScope();
        var scores = Columns.ScoreVectors([[0.9f, 0.2f], [0.4f, 0.7f], [0.6f, 0.1f]], "cat", "dog");
        TableColumn[] labels =
        [
            TableColumn.Of("Label", new VectorDataViewType(BooleanDataViewType.Instance, 2), new VBuffer<bool>[] { new(2, [true, false]), new(2, 1, [true], [1]), new(2, [false, false]) }),
            TableColumn.Of("Label", new VectorDataViewType(NumberDataViewType.Single), new VBuffer<float>[] { new(2, [1, 0]), new(2, [0, 1]), new(2, [0, 0]) }),
        ];
        using var metric = new MultilabelPrecision(new(2) { Average = null });
        foreach (var label in labels)
        {
            var result = Context.Evaluate(EvaluationTask.MultilabelClassification, new TableView(label, scores), metric);
            CollectionAssert.AreEqual(new[] { KeyValuePair.Create("cat", 0.5), KeyValuePair.Create("dog", 1.0) }, result.Entries[0].Classes!.ToArray());
        }

        var two = TableColumn.Of("Label", new VectorDataViewType(NumberDataViewType.Single), new VBuffer<float>[] { new(2, [1, 2]), new(2, [0, 1]), new(2, [0, 0]) });
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => Context.Evaluate(EvaluationTask.MultilabelClassification, new TableView(two, scores), metric)).Message, "row 0: expected 0 or 1");
    }
}
