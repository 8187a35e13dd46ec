namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class MultitaskWrapperTests
{
    [TestMethod]
    public void Tasks_HaveTheirOwnInputsAndResults()
    {
        using var metrics = New("p_", "_q");
        metrics.Update(Inputs("a", "b"));

        var results = metrics.Compute();

        CollectionAssert.AreEqual(new[] { "p_a_q", "p_b_q" }, results.Names.ToArray());
        Assert.AreEqual(1.0, results["p_a_q"].ToDouble());
        Assert.AreEqual(0.5, results.Get<NamedResults>("p_b_q")["BinaryAccuracy"].ToDouble());
        Assert.HasCount(2, metrics.TaskMetrics);
    }

    [TestMethod]
    [DataRow(new[] { "a" })]
    [DataRow(new[] { "a", "c" })]
    [DataRow(new[] { "a", "b", "c" })]
    public void OtherTasks_AreRefused(string[] tasks)
    {
        using var metrics = New();

        var exception = Assert.Throws<ArgumentException>(() => metrics.Update(Inputs(tasks)));

        StringAssert.Contains(exception.Message, "a, b");
        Assert.Throws<ArgumentException>(() => new MultitaskWrapper<TensorPair>([]));
    }

    [TestMethod]
    public void Forward_BackPropagatesTheBatch_WhereEachTaskDoes()
    {
        using var losses = new MultitaskWrapper<TensorPair>([new("a", new MeanSquaredError()), new("b", new MeanAbsoluteError())]);
        var preds = tensor(new[] { 1.0, 3.0 }, requires_grad: true);
        var input = new TensorPair(preds, zeros(2, dtype: ScalarType.Float64));

        var results = losses.Forward(new(new Dictionary<string, TensorPair> { ["a"] = input, ["b"] = input }));
        (results["a"] + results["b"]).backward();

        CollectionAssert.AreEqual(new[] { 1.5, 3.5 }, preds.grad!.data<double>().ToArray());
        Assert.IsFalse(New().IsDifferentiable);
    }

    [TestMethod]
    public void Inputs_SelectRows_WhereTasksHaveThemAll()
    {
        var inputs = Inputs("a", "b").Select(tensor(new[] { 1L, 1, 0 }));
        var unequal = new TaskInputs<TensorPair>(new Dictionary<string, TensorPair> { ["a"] = new(ones(2), ones(2)), ["b"] = new(ones(3), ones(3)) });

        Assert.AreEqual(3, inputs.Count);
        Assert.AreEqual(3, inputs.ByTask["b"].Count);
        Assert.Throws<ArgumentException>(() => unequal.Select(tensor(new[] { 0L })));
    }

    private static MultitaskWrapper<TensorPair> New(string prefix = "", string postfix = "") =>
        new([new("a", new BinaryAccuracy()), new("b", MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score()))], prefix, postfix);

    /// <summary>The first task is all right, the others half.</summary>
    private static TaskInputs<TensorPair> Inputs(params string[] tasks) =>
        new(tasks.Index().ToDictionary(task => task.Item, task => new TensorPair(ones(2), tensor(new[] { 1L, task.Index == 0 ? 1 : 0 }))));
}
