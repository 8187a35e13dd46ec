namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class ClasswiseWrapperTests
{
    [TestMethod]
    [DataRow(null, null, "multiclassrecall_cat,multiclassrecall_dog")]
    [DataRow("recall-", null, "recall-cat,recall-dog")]
    [DataRow(null, "-recall", "cat-recall,dog-recall")]
    [DataRow("<", ">", "<cat>,<dog>")]
    public void Names_AreMadeOfLabelsPrefixAndPostfix(string? prefix, string? postfix, string names)
    {
        using var metric = new ClasswiseWrapper<TensorPair>(PerClass(2), ["cat", "dog"], prefix, postfix);
        metric.Update(tensor(new[] { 0L, 1L }), tensor(new[] { 0L, 1L }));

        Assert.AreEqual(names, string.Join(',', metric.Compute().Names));
    }

    [TestMethod]
    public void InACollection_ThePrefixOfTheCollectionStandsFirst()
    {
        using var metrics = new MetricCollection<TensorPair>("val_", "/epoch") { { "recall", new ClasswiseWrapper<TensorPair>(PerClass(2), ["cat", "dog"], "<", ">") } };
        metrics.Update(tensor(new[] { 0L, 1L }), tensor(new[] { 0L, 1L }));

        Assert.AreEqual("val_<cat>/epoch,val_<dog>/epoch", string.Join(',', metrics.Compute().Names));
    }

    [TestMethod]
    public void Labels_OfWhichTwoAreEqual_AreRefusedBeforeTheMetricIsUsed()
    {
        using var metric = PerClass(3);

        var exception = Assert.Throws<ArgumentException>(() => new ClasswiseWrapper<TensorPair>(metric, ["cat", "dog", "cat"]));

        StringAssert.Contains(exception.Message, "'cat'");
        Assert.AreEqual("labels", exception.ParamName);
    }

    [TestMethod]
    public void Labels_ThatTheCallerChangesLater_AreThoseThatWereGiven()
    {
        var labels = new List<string> { "cat", "dog" };
        using var metric = new ClasswiseWrapper<TensorPair>(PerClass(2), labels, prefix: "of ");
        labels[0] = "dog";
        metric.Update(tensor(new[] { 0L, 1L }), tensor(new[] { 0L, 1L }));

        Assert.AreEqual("of cat,of dog", string.Join(',', metric.Compute().Names));
    }

    [TestMethod]
    [DataRow(3, null)]
    [DataRow(2, Average.Macro)]
    public void Compute_WithFewerValuesThanLabels_SaysSo(int labels, Average? average)
    {
        using var metric = new ClasswiseWrapper<TensorPair>(new MulticlassRecall(new(2) { Average = average }), [.. Enumerable.Range(0, labels).Select(i => $"class {i}")]);
        metric.Update(tensor(new[] { 0L, 1L }), tensor(new[] { 0L, 1L }));

        Assert.Throws<InvalidOperationException>(metric.Compute);
    }

    private static MulticlassRecall PerClass(int classes) => new(new(classes) { Average = null });
}
