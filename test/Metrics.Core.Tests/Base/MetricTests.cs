namespace Metrics.Tests.Base;

/// <summary>The life of a metric, shown on small metrics of the tests' own.</summary>
[TestClass]
public sealed class MetricTests
{
    [TestMethod]
    public void Compute_AfterUpdates_SeesAllBatches()
    {
        using var metric = New();
        metric.Update(new(tensor(new[] { 1.0, 2.0 })));
        metric.Update(new(tensor(new[] { 6.0 })));

        Assert.AreEqual(3.0, metric.Compute().ToDouble());
        Assert.AreEqual(2, metric.UpdateCount);
        CollectionAssert.AreEqual(new[] { "total", "count" }, metric.States.Select(state => state.Name).ToArray());
        Assert.AreEqual(2 * sizeof(double), metric.StateByteSize);
    }

    [TestMethod]
    public void Compute_BeforeUpdate_WarnsThroughTheHook()
    {
        using var metric = New();
        var warnings = new List<MetricWarningEventArgs>();
        void Collect(object? sender, MetricWarningEventArgs warning) => warnings.Add(warning);
        MetricWarnings.Raised += Collect;
        try
        {
            Assert.IsTrue(double.IsNaN(metric.Compute().ToDouble()));
        }
        finally
        {
            MetricWarnings.Raised -= Collect;
        }

        Assert.AreSame(metric, warnings.Single(warning => ReferenceEquals(warning.Source, metric)).Source);
    }

    [TestMethod]
    public void Update_ThatFailsHalfWay_LeavesEveryState()
    {
        using var metrics = new MetricCollection<WeightedValue>(shareState: false) { { "keeping", new KeepingMetric() }, { "total", New() } };
        metrics.Update(new(tensor(new[] { 1.0, 2.0 })));

        Assert.Throws<ArgumentException>(() => metrics.Update(new(ones(13, dtype: ScalarType.Float64))));

        Assert.AreEqual(1.5, metrics.Compute()["total"].ToDouble());
        Assert.AreEqual(2, metrics.Compute()["keeping"].numel());
        Assert.AreEqual(1, metrics.UpdateCount);
        Assert.AreEqual(1, metrics["keeping"].UpdateCount);
    }

    [TestMethod]
    public void Forward_OfADifferentiableMetric_BackPropagates_AndTheStateHoldsNoGraph()
    {
        using var metric = New();
        var values = tensor(new[] { 1.0, 2.0, 3.0, 4.0 }, requires_grad: true);

        metric.Forward(new(values)).backward();

        Assert.AreEqual(0.25, values.grad![0].ToDouble());
        Assert.IsFalse(metric.States.Any(state => state.ToTensor().requires_grad));
    }

    [TestMethod]
    public void To_OfAModuleThatHoldsTheMetric_LeavesTheDtype()
    {
        using var model = new ModelWithMetric(New());
        model.Total.Update(new(tensor(new[] { 1.0 })));

        model.to(ScalarType.Float16);

        Assert.AreEqual(ScalarType.Float64, model.Total.States[0].ToTensor().dtype);
        Assert.AreEqual(1.0, model.Total.Compute().ToDouble());
    }

    [TestMethod]
    public void AModelThatTakesAUsedMetric_HasNoneOfItsTensors()
    {
        using var total = New();
        total.Forward(new(tensor(new[] { 1.0 })));
        total.Compute();
        using var model = new ModelWithMetric(total);

        Assert.IsEmpty(model.state_dict());
        Assert.IsEmpty(total.named_children().ToList());
    }

    [TestMethod]
    public void To_CudaAndBack_KeepsTheValue()
    {
        if (!cuda.is_available())
        {
            return;
        }

        using var model = new ModelWithMetric(New());
        model.Total.Update(new(tensor(new[] { 1.0, 3.0 })));
        model.to(CUDA);
        Assert.AreEqual(DeviceType.CUDA, model.Total.Device.type);
        Assert.Throws<ArgumentException>(() => model.Total.Update(new(ones(2))));
        model.Total.Update(new WeightedValue(tensor(new[] { 5.0 })).To(CUDA));
        model.to(CPU);
        Assert.AreEqual(3.0, model.Total.Compute().ToDouble());
    }

    [TestMethod]
    public void Merge_OfAnotherClassOrOtherArguments_IsRefused()
    {
        using var metric = New();
        using var other = new TotalMetric(new() { Scale = 2 });
        using var keeping = new KeepingMetric();

        Assert.Throws<ArgumentException>(() => metric.Merge(other));
        Assert.Throws<ArgumentException>(() => metric.Merge(keeping));
        Assert.Throws<ArgumentNullException>(() => metric.Merge(null!));
    }

    [TestMethod]
    public void Clone_OfAnUnregisteredClass_SaysWhatToDo()
    {
        using var metric = new UnregisteredMetric();

        var exception = Assert.Throws<InvalidOperationException>(() => metric.Clone());

        StringAssert.Contains(exception.Message, "MetricRegistry.Register");
    }

    [TestMethod]
    public void AnyUse_AfterDispose_IsRefused()
    {
        var metric = New();
        metric.Dispose();
        metric.Dispose();

        Assert.Throws<ObjectDisposedException>(() => metric.Update(new(ones(1))));
        Assert.Throws<ObjectDisposedException>(metric.Compute);
        Assert.Throws<ObjectDisposedException>(metric.Reset);
    }

    private static TotalMetric New() => new();

    private sealed class ModelWithMetric : nn.Module
    {
        public ModelWithMetric(TotalMetric total)
            : base(nameof(ModelWithMetric))
        {
            Total = total;
            register_module("total", total);
        }

        public TotalMetric Total { get; }
    }

    private sealed class UnregisteredMetric : Metric<WeightedValue, Tensor>
    {
        protected override void UpdateState(WeightedValue input)
        {
        }

        protected override Tensor ComputeState() => zeros(1);
    }
}
