namespace Metrics.Tests.Base;

/// <summary>How a metric keeps its value and its states.</summary>
[TestClass]
public sealed class SettingsTests
{
    [TestMethod]
    [DataRow(true, 1)]
    [DataRow(false, 2)]
    public void ComputeWithCache_SaysWhetherTheFormulaRunsAgain(bool withCache, int runs)
    {
        using var metric = new CountingMetric { ComputeWithCache = withCache };
        metric.Update(1.0);

        metric.Compute();
        metric.Compute();

        Assert.AreEqual(runs, metric.Runs);
        Assert.AreEqual(withCache, metric.Clone().ComputeWithCache);
    }

    [TestMethod]
    public void SetDType_ConvertsFloatsOnly_AlsoThoseToCome()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "mean", new MeanMetric() }, { "all", new KeepingMetric() }, { "total", new TotalMetric() } };
        metrics.Update(new(tensor(new[] { 0.1, 0.2 })));

        metrics.SetDType(ScalarType.Float16);
        metrics.Update(new(tensor(new[] { 0.3 })));

        var dtypes = metrics.NamedStates().ToDictionary(state => state.Key, state => state.Value.ToTensor().dtype);
        Assert.AreEqual(ScalarType.Float16, dtypes["mean.mean_value"]);
        Assert.AreEqual(ScalarType.Float16, dtypes["all.samples"]);
        Assert.AreEqual(ScalarType.Int64, dtypes["total.count"]);
        Assert.AreEqual(0.2, metrics.Compute()["mean"].ToDouble(), 1e-3);
        metrics.Reset();
        Assert.AreEqual(ScalarType.Float16, metrics["mean"].States.Single(state => state.Name == "mean_value").ToTensor().dtype);
        Assert.Throws<ArgumentException>(() => metrics.SetDType(ScalarType.Int32));
    }

    [TestMethod]
    public void HalfFloatAndDouble_ConvertStates_AsNothingSaidOfAModelDoes()
    {
        using var metric = Running.Of(new CatMetric(), window: 2).Half();
        metric.Update(1.0);
        var states = () => metric.NamedStates().Select(state => state.Value.ToTensor()).Where(state => state.is_floating_point() && state.NumberOfElements > 0).ToList();
        Assert.IsTrue(states() is [{ dtype: ScalarType.Float16 }]);

        metric.half();
        Assert.AreEqual(ScalarType.Float64, metric.Double().StateDType);
        metric.half();
        metric.to(ScalarType.Float16);
        Assert.IsTrue(states() is [{ dtype: ScalarType.Float64 }]);

        Assert.AreSame(metric, metric.Float());
        Assert.IsTrue(metric.Children.All(child => child.Value.StateDType == ScalarType.Float32));
    }

    [TestMethod]
    public void SetDType_IsKeptInAFile()
    {
        using var metric = new MeanMetric();
        metric.SetDType(ScalarType.Float32);
        metric.Update(0.5);
        using var file = new MemoryStream();

        MetricFile.Save(metric, file);
        file.Position = 0;
        using var loaded = (MeanMetric)MetricFile.Load(file);

        Assert.AreEqual(ScalarType.Float32, loaded.StateDType);
        Assert.AreEqual(0.5, loaded.Compute().ToDouble());
    }

    [TestMethod]
    public void SetDType_OfAMember_IsKeptInAFile_AndInAMessage()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "mean", new MeanMetric() }, { "total", new TotalMetric() } };
        metrics["mean"].SetDType(ScalarType.Float16);
        metrics.Update(0.5);
        using var file = new MemoryStream();

        MetricFile.Save(metrics, file);
        file.Position = 0;
        using var loaded = MetricFile.Load<MetricCollection<WeightedValue>>(file);

        Assert.AreEqual(ScalarType.Float16, loaded["mean"].StateDType);
        Assert.IsNull(loaded["total"].StateDType);
        Assert.AreEqual(0.5, loaded.Compute()["mean"].ToDouble());
        loaded.Synchronizer = new GatherFunction(message => [message, message]);
        Assert.AreEqual(0.5, loaded.Compute()["mean"].ToDouble());
    }

    [TestMethod]
    public void SetDType_LeavesCountsOfWeightedSamples()
    {
        using var metric = new BinaryAccuracy().Half();
        metric.Update(new TensorPair(tensor(new[] { 0.9f, 0.8f, 0.1f }), tensor(new[] { 1L, 0, 0 })) with { SampleWeight = tensor(new[] { 4096.5, 1, 1 }) });
        using var file = new MemoryStream();

        MetricFile.Save(metric, file);
        file.Position = 0;
        using var loaded = MetricFile.Load<BinaryAccuracy>(file);

        Assert.AreEqual(4097.5 / 4098.5, metric.Compute().ToDouble(), 1e-6);
        Assert.AreEqual(metric.Compute().ToDouble(), loaded.Compute().ToDouble());
    }

    [TestMethod]
    [DataRow(null, 0.1f)]
    [DataRow(ScalarType.Float32, 0.1f)]
    [DataRow(ScalarType.Float64, 0.1f)]
    public void States_OfAnotherFloatingDType_AreTakenOnInTheMetricsOwn(ScalarType? dtype, float value)
    {
        using var half = new TotalMetric().Half();
        half.Update(value);
        half.Persistent();
        using var metric = new TotalMetric();
        metric.Persistent();
        if (dtype is { } chosen)
        {
            metric.SetDType(chosen);
        }

        metric.load_state_dict(half.state_dict());

        Assert.AreEqual(dtype ?? ScalarType.Float64, metric.States[0].ToTensor().dtype);
        Assert.AreEqual(value, metric.Compute().ToDouble(), 1e-3);
    }

    [TestMethod]
    public void ComputeOnCpu_OfAPart_OutlivesItsPlaceInAWhole()
    {
        var operand = new CatMetric { ComputeOnCpu = true };
        using var formula = 1 - operand;
        var member = new CatMetric { ComputeOnCpu = true };
        using var metrics = new MetricCollection<WeightedValue> { member };

        Assert.IsTrue(operand.ComputeOnCpu);
        Assert.IsTrue(member.ComputeOnCpu);
        Assert.IsTrue(((CatMetric)((MetricCollection<WeightedValue>)metrics.Clone())["CatMetric"]).ComputeOnCpu);
        metrics.ComputeOnCpu = false;
        Assert.IsFalse(member.ComputeOnCpu);
    }

    [TestMethod]
    public void ComputeOnCpu_ReachesEveryPart_AndChangesNoValue()
    {
        using var metric = Running.Of(new CatMetric(), window: 2);

        metric.ComputeOnCpu = true;
        metric.Update(1.0);
        metric.Update(2.0);

        CollectionAssert.AreEqual(new[] { 1.0, 2.0 }, metric.Compute().to(ScalarType.Float64).data<double>().ToArray());
        Assert.IsTrue(metric.Clone().Children.All(child => child.Value.ComputeOnCpu));
    }

    [TestMethod]
    public void ComputeOnCpu_OfAMetricOnAGpu_KeepsSamplesInMainMemory()
    {
        if (!cuda.is_available())
        {
            return;
        }

        using var metric = new KeepingMetric { ComputeOnCpu = true };
        metric.To(CUDA);
        metric.Update(new WeightedValue(tensor(new[] { 1.0, 2.0 })).To(CUDA));

        Assert.AreEqual(DeviceType.CPU, metric.Samples.Value.device_type);
        Assert.AreEqual(DeviceType.CPU, metric.Compute().device_type);
    }

    [TestMethod]
    public void Forward_OfSamplesThatAreKept_BackPropagates_AndTheStateHoldsNoGraph()
    {
        using var metric = new DifferentiableKeepingMetric();
        var values = tensor(new[] { 1.0, 2.0, 3.0 }, requires_grad: true);

        metric.Forward(new(values)).backward();
        metric.Forward(new(values)).backward();

        CollectionAssert.AreEqual(new[] { 4.0, 8.0, 12.0 }, values.grad!.data<double>().ToArray());
        Assert.IsFalse(metric.States[0].ToTensor().requires_grad);
        Assert.AreEqual(28.0, metric.Compute().ToDouble());
    }

    private sealed class CountingMetric : Metric<WeightedValue, Tensor>
    {
        public int Runs { get; private set; }

        protected override void UpdateState(WeightedValue input)
        {
        }

        protected override Tensor ComputeState()
        {
            Runs++;
            return zeros(1);
        }

        protected override Metric CreateNew() => new CountingMetric();
    }

    private sealed class DifferentiableKeepingMetric : Metric<WeightedValue, Tensor>
    {
        private readonly SequenceState samples;

        public DifferentiableKeepingMetric() => samples = AddSequence("samples");

        public override bool IsDifferentiable => true;

        protected override void UpdateState(WeightedValue input) => samples.Append(input.Value);

        protected override Tensor ComputeState() => samples.Value.square().sum();

        protected override Metric CreateNew() => new DifferentiableKeepingMetric();
    }
}
