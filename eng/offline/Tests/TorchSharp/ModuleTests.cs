using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class ModuleTests
{
    [TestMethod]
    public void RegisterComponents_FindsWhatFieldsHold()
    {
        using var net = new Net();

        CollectionAssert.AreEquivalent(new[] { "inner", "list" }, net.named_children().Select(child => child.Item1).ToArray());
        CollectionAssert.AreEquivalent(
            new[] { "scale", "inner.weight", "inner.bias", "list.0.weight", "list.0.bias" },
            net.named_parameters().Select(parameter => parameter.Item1).ToArray());
        CollectionAssert.AreEquivalent(new[] { "mean" }, net.named_buffers().Select(buffer => buffer.Item1).ToArray());
        CollectionAssert.AreEquivalent(new[] { "inner", "list", "list.0" }, net.named_modules().Select(module => module.Item1).ToArray());
        Assert.IsTrue(net.has_parameter("list.0.weight"));
        Assert.IsFalse(net.has_buffer("inner.mean"));
    }

    [TestMethod]
    public void NamesAreTakenOnce()
    {
        using var net = new Net();

        Assert.ThrowsExactly<InvalidOperationException>(() => net.register_buffer("inner", zeros(1)));
    }

    [TestMethod]
    public void To_ConvertsParametersAndPersistentBuffersOnly()
    {
        using var net = new Net();
        net.register_buffer("hidden", zeros(1), persistent: false);

        net.to(ScalarType.Float64);

        Assert.IsTrue(net.parameters().All(parameter => parameter.dtype == ScalarType.Float64 && parameter.requires_grad));
        Assert.AreEqual(ScalarType.Float64, net.Mean.dtype);
        Assert.AreSame(net.Mean, net.get_buffer("mean"));
        Assert.AreEqual(ScalarType.Float32, net.get_buffer("hidden")?.dtype);
        Assert.ThrowsExactly<ArgumentException>(() => net.to(ScalarType.Int32));
    }

    [TestMethod]
    public void To_AsksChildrenUnlessTheModuleIsThereAlready()
    {
        using var child = new Recorder();
        using var parent = new Parent(child);

        parent.to(ScalarType.Float32);
        parent.to(CPU, ScalarType.Float64);
        parent.to(CPU);

        CollectionAssert.AreEqual(new[] { "dtype Float32", "device cpu and dtype Float64" }, child.Calls);

        child.to(CPU);
        Assert.AreEqual("device CPU", child.Calls[^1]);
    }

    [TestMethod]
    public void StateDict_HoldsWhatIsPersistent()
    {
        using var net = new Net();
        net.register_buffer("hidden", zeros(1), persistent: false);

        CollectionAssert.AreEquivalent(
            new[] { "scale", "mean", "inner.weight", "inner.bias", "list.0.weight", "list.0.bias" },
            net.state_dict().Keys);
    }

    [TestMethod]
    public void StateDict_AsksTheChildrenWithTheirPrefix()
    {
        using var parent = new Parent(new Recorder());

        CollectionAssert.AreEqual(new[] { "child.extra" }, parent.state_dict().Keys);
    }

    /// <summary>A list or dictionary that is nobody's child has no children, and takes none once it has them.</summary>
    [TestMethod]
    public void ListsAndDictionaries_RegisterTheirModules_WhenTheyBecomeChildren()
    {
        using var list = nn.ModuleList(nn.Linear(1, 1, hasBias: false));
        using var dictionary = nn.ModuleDict(("inner", nn.Linear(1, 1, hasBias: false)));
        Assert.IsEmpty(list.state_dict());
        Assert.IsEmpty(dictionary.named_children());

        using var parent = new Parent(dictionary);
        dictionary.Add("late", nn.Linear(1, 1, hasBias: false));

        CollectionAssert.AreEqual(new[] { "child.inner.weight" }, parent.state_dict().Keys);
        parent.register_module("list", list);
        CollectionAssert.AreEqual(new[] { "child.inner.weight", "list.0.weight" }, parent.state_dict().Keys);
    }

    [TestMethod]
    public void Modules_ThatAreDisposed_AreNoChildren()
    {
        using var parent = new Parent(nn.Linear(1, 1));
        using var disposed = nn.Linear(1, 1);
        disposed.Dispose();

        parent.register_module("child", disposed);

        Assert.IsEmpty(parent.children());
    }

    [TestMethod]
    public void WhatIsNotThere_IsNull()
    {
        using var net = new Net();

        Assert.IsNull(net.get_buffer("nowhere.mean"));
        Assert.IsNull(net.get_parameter("inner.mean"));
        Assert.IsFalse(net.has_parameter("nowhere.weight"));
        Assert.IsTrue(net.has_parameter("inner.weight"));
    }

    [TestMethod]
    public void LoadStateDict_Copies()
    {
        using var source = new Net();
        using var target = new Net();
        using (no_grad())
        {
            source.Mean.fill_(3);
        }

        var (missing, unexpected) = target.load_state_dict(source.state_dict());

        Assert.IsEmpty(missing);
        Assert.IsEmpty(unexpected);
        Assert.AreEqual(3, target.Mean.ToDouble());
        Assert.IsTrue(target.get_parameter("inner.weight")!.Equals(source.get_parameter("inner.weight")!));
    }

    [TestMethod]
    public void LoadStateDict_ReportsMissingAndUnexpectedNames()
    {
        using var net = new Net();
        var state = net.state_dict();
        state.Remove("mean");
        state["other"] = zeros(1);

        Assert.ThrowsExactly<InvalidOperationException>(() => net.load_state_dict(state));
        var (missing, unexpected) = net.load_state_dict(state, strict: false);

        CollectionAssert.AreEqual(new[] { "mean" }, missing.ToArray());
        CollectionAssert.AreEqual(new[] { "other" }, unexpected.ToArray());
    }

    [TestMethod]
    public void TrainAndEval_ReachTheChildren()
    {
        using var net = new Net();
        Assert.IsTrue(net.training);

        net.eval();

        Assert.IsFalse(net.training);
        Assert.IsTrue(net.modules().All(module => !module.training));
    }

    [TestMethod]
    public void ZeroGrad_ForgetsTheGradients()
    {
        using var net = new Net();
        using var scope = NewDisposeScope();
        net.call(ones(1, 2)).sum().backward();
        Assert.IsNotNull(net.get_parameter("scale")?.grad);

        net.zero_grad();

        Assert.IsTrue(net.parameters().All(parameter => parameter.grad is null));
    }

    [TestMethod]
    public void Dispose_ReleasesTheWholeTree()
    {
        var before = Tensor.TotalCount;

        using (var net = new Net())
        {
            net.to(ScalarType.Float64);
        }

        Assert.AreEqual(before, Tensor.TotalCount);
    }

    [TestMethod]
    public void Sequential_CallsOneAfterTheOther()
    {
        using var scope = NewDisposeScope();
        using var first = nn.Linear(2, 3);
        using var second = nn.Linear(3, 1);
        using var both = nn.Sequential(first, second);
        var x = rand(4, 2);

        Assert.IsTrue(both.call(x).allclose(second.call(first.call(x))));
        Assert.AreEqual("1.bias", both.named_parameters().Last().Item1);
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Linear inner = nn.Linear(2, 2);
        private readonly ModuleList<nn.Module> list = nn.ModuleList(nn.Linear(2, 2));
        private readonly Parameter scale = nn.Parameter(ones(1));
        private readonly Tensor mean = zeros(1);

        public Net()
            : base(nameof(Net))
        {
            RegisterComponents();
        }

        public Tensor Mean => mean;

        public override Tensor forward(Tensor input) => ((Linear)list[0]).call(inner.call(input)) * scale;
    }

    private sealed class Parent : nn.Module
    {
        public Parent(nn.Module child)
            : base(nameof(Parent)) => register_module("child", child);
    }

    /// <summary>Writes down how it is moved, and puts an entry of its own into the state.</summary>
    private sealed class Recorder : nn.Module
    {
        public Recorder()
            : base(nameof(Recorder))
        {
        }

        public List<string> Calls { get; } = [];

        public override Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
        {
            destination ??= [];
            destination[$"{prefix}.extra"] = zeros(1);
            return destination;
        }

        protected override nn.Module _to(ScalarType dtype, bool non_blocking) => Record($"dtype {dtype}");

        protected override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => Record($"device {deviceType}");

        protected override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => Record($"device {device} and dtype {dtype}");

        private Recorder Record(string call)
        {
            Calls.Add(call);
            return this;
        }
    }
}
