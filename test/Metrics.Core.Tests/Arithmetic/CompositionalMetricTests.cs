using System.Runtime.InteropServices;
using Metrics.Conformance;

namespace Metrics.Tests.Arithmetic;

/// <summary>Formulas over sums, whose values are plain to see.</summary>
[TestClass]
public sealed class CompositionalMetricTests
{
    [TestMethod]
    [DataRow("add", -7, 2, -5)]
    [DataRow("sub", -7, 2, -9)]
    [DataRow("mul", -7, 2, -14)]
    [DataRow("truediv", -7, 2, -3.5)]
    [DataRow("mod", -7, 2, 1, DisplayName = "% has the sign of the divisor")]
    [DataRow("floordiv", -7, 2, -4)]
    [DataRow("pow", -7, 2, 49)]
    [DataRow("lt", 2, 2, 0)]
    [DataRow("le", 2, 2, 1)]
    [DataRow("gt", 3, 2, 1)]
    [DataRow("ge", 1, 2, 0)]
    [DataRow("eq", 2, 2, 1)]
    [DataRow("ne", 2, 2, 0)]
    public void Operator_OnBothSides_IsThatOfTensors(string operation, double left, double right, double expected)
    {
        // The sum of the batch is on one side; on the other a formula or a constant.
        var @operator = MetricOperators.Find<WeightedValue>(operation)!;
        using var ofMetrics = @operator.OfMetrics(new SumMetric(), (new SumMetric() * 0) + right);
        using var withConstant = @operator.WithConstant(new SumMetric(), right);
        using var ofConstant = @operator.OfConstant(left, new SumMetric());
        Assert.AreEqual(expected, ValueOf(ofMetrics, left));
        Assert.AreEqual(expected, ValueOf(withConstant, left));
        Assert.AreEqual(expected, ValueOf(ofConstant, right));
    }

    [TestMethod]
    public void UnaryOperators_KeepTheSign()
    {
        using var sum = new SumMetric();
        sum.Update(-3.0);

        Assert.AreEqual(-3.0, (+sum).Compute().ToDouble());
        Assert.AreEqual(3.0, (-sum).Compute().ToDouble());
        Assert.AreEqual(-3.0, (-sum.Abs()).Compute().ToDouble());
    }

    [TestMethod]
    public void BitOperators_OnCounts_StayIntegers()
    {
        using var counts = new BinaryStatScores();
        counts.Update(tensor(new[] { 1L, 1, 1, 0, 0 }), tensor(new[] { 1L, 1, 0, 0, 1 }));   // tp 2, fp 1, tn 1, fn 1, support 3

        CollectionAssert.AreEqual(new[] { 2L, 1, 1, 1, 3 }, (counts & 3).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 6L, 5, 5, 5, 7 }, (counts | 4).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 3L, 0, 0, 0, 2 }, (1 ^ counts).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { -3L, -2, -2, -2, -4 }, (~counts).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 1L, 0, 0, 0, 1 }, counts.FloorDivide(2).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 2L, 1, 1, 1, 3 }, (counts & tensor(new[] { 7L, 7, 7, 7, 7 })).Compute().data<long>().ToArray());
        Assert.AreEqual(3, counts.At(-1).Compute().ToInt64());
    }

    [TestMethod]
    public void BitOperators_OnFractions_AreRefused()
    {
        using var accuracy = ~new BinaryAccuracy();
        accuracy.Update(ones(2), ones(2, dtype: ScalarType.Int64));

        Assert.Throws<InvalidOperationException>(accuracy.Compute);
    }

    [TestMethod]
    public void MatMul_AndAt_OfMatrices()
    {
        using var confusion = new BinaryConfusionMatrix();
        confusion.Update(tensor(new[] { 1L, 1, 0, 0 }), tensor(new[] { 1L, 0, 0, 0 }));   // [[2, 1], [0, 1]]

        CollectionAssert.AreEqual(new[] { 4L, 3, 0, 1 }, confusion.MatMul(confusion).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 3L, 1 }, confusion.MatMul(tensor(new[] { 1L, 1 })).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 2L, 2 }, MetricArithmetic.MatMul(tensor(new[] { 1L, 1 }), confusion).Compute().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { 0L, 1 }, confusion.At(1).Compute().data<long>().ToArray());
        Assert.AreEqual(1, confusion.At(0).At(1).Compute().ToInt64());
        Assert.Throws<InvalidOperationException>(confusion.At(2).Compute);
    }

    [TestMethod]
    public void MatMul_OfVectors_OfMatricesInBatches_AndOfWhatDoesNotFit()
    {
        using var confusion = new BinaryConfusionMatrix();
        confusion.Update(tensor(new[] { 1L, 1, 0, 0 }), tensor(new[] { 1L, 0, 0, 0 }));
        using var row = confusion.At(0);

        Assert.AreEqual(7, row.MatMul(tensor(new[] { 3L, 1 })).Compute().ToInt64());
        CollectionAssert.AreEqual(new[] { 2L, 1, 0, 1, 0, 0, 0, 0 }, confusion.MatMul(stack([eye(2, dtype: ScalarType.Int64), zeros(2, 2, dtype: ScalarType.Int64)])).Compute().data<long>().ToArray());
        Assert.Throws<ExternalException>(confusion.MatMul(ones(3, dtype: ScalarType.Int64)).Compute);
        Assert.Throws<ExternalException>(confusion.MatMul(ones(2)).Compute);
        Assert.Throws<ExternalException>(confusion.At(0).At(0).MatMul(ones(2, dtype: ScalarType.Int64)).Compute);
    }

    [TestMethod]
    public void SharedOperand_IsUpdatedOnce()
    {
        var sum = new SumMetric();
        using var formula = (sum * 2) + (sum / sum) - (1 - sum);
        formula.Update(3.0);

        Assert.HasCount(1, formula.Operands);
        Assert.AreSame(sum, formula.Operands[0]);
        Assert.AreEqual(1, sum.UpdateCount);
        Assert.AreEqual(6.0 + 1 - (1 - 3), formula.Compute().ToDouble());
    }

    [TestMethod]
    public void Formula_SeesWhatItsOperandsHaveSeen()
    {
        using var sum = new SumMetric();
        sum.Update(3.0);
        using var formula = sum + 1;
        Assert.AreEqual(1, formula.UpdateCount);
        Assert.AreEqual(4.0, formula.Compute().ToDouble());

        sum.Update(2.0);

        Assert.AreEqual(6.0, formula.Compute().ToDouble());
        Assert.AreEqual(2, formula.UpdateCount);
        sum.Reset();
        Assert.AreEqual(0, formula.UpdateCount);
        Assert.AreEqual(1.0, formula.Compute().ToDouble());
    }

    [TestMethod]
    public void Formula_OfAMemberThatSharesItsState_FollowsTheCollection()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "one", new Base.TotalMetric() }, { "twice", new Base.TotalMetric(new() { Scale = 2 }) } };
        var formula = 1 + (Base.TotalMetric)metrics["twice"];

        metrics.Update(3.0);
        Assert.AreEqual(7.0, formula.Compute().ToDouble());
        metrics.Update(5.0);
        Assert.AreEqual(9.0, formula.Compute().ToDouble());
        Assert.AreEqual(2, formula.UpdateCount);
        Assert.Throws<InvalidOperationException>(() => formula.Update(1.0));
        metrics.Reset();
        Assert.IsTrue(double.IsNaN(formula.Compute().ToDouble()));
    }

    [TestMethod]
    public void At_OfHalfPrecisionValues_IsTheElementOfThatNumber()
    {
        using var element = new CatMetric().At(2049);
        element.Update(arange(3000, dtype: ScalarType.Int64).remainder(2).to(ScalarType.Float16));

        Assert.AreEqual(1.0, element.Compute().to(ScalarType.Float32).ToDouble());
    }

    [TestMethod]
    public void Pow_OfIntegersBelowZero_IsRefused()
    {
        using var counts = new BinaryStatScores();
        counts.Update(tensor(new[] { 1L, 0 }), tensor(new[] { 1L, 0 }));

        Assert.Throws<InvalidOperationException>(counts.Pow(-1).Compute);
        CollectionAssert.AreEqual(new[] { 1.0f, float.PositiveInfinity, 1, float.PositiveInfinity, 1 }, counts.Pow(-1.0).Compute().data<float>().ToArray());
    }

    [TestMethod]
    public void EqualityOperator_ComparesReferences()
    {
        using var one = new SumMetric();
        using var other = new SumMetric();
        var same = one;

        Assert.IsTrue(one == same);
        Assert.IsFalse(one == other);
    }

    [TestMethod]
    public void Constants_KeepTheDtypeOfTheMetric()
    {
        using var counts = new BinaryStatScores();
        counts.Update(ones(2, dtype: ScalarType.Int64), ones(2, dtype: ScalarType.Int64));
        using var half = tensor(new[] { 0.5 }, dtype: ScalarType.Float64);

        Assert.AreEqual(ScalarType.Int64, (counts + 1).Compute().dtype);
        Assert.AreEqual(ScalarType.Float32, (counts + 1.0).Compute().dtype);
        Assert.AreEqual(ScalarType.Float32, (new SumMetric() * 2.0).Compute().dtype);
        Assert.AreEqual(ScalarType.Float64, (counts * half).Compute().dtype);
    }

    [TestMethod]
    public void Forward_BackPropagates_WhereAllIsDifferentiable()
    {
        using var mean = new Base.TotalMetric();
        using var formula = (2 * mean) - 1;
        using var comparison = mean > 1;
        var values = tensor(new[] { 1.0, 3.0 }, requires_grad: true);

        formula.Forward(new(values)).backward();

        Assert.IsFalse(comparison.IsDifferentiable);
        Assert.AreEqual(1.0, values.grad![0].ToDouble());
        Assert.AreEqual(3.0, formula.Compute().ToDouble());
    }

    [TestMethod]
    public void Merge_OfAnotherFormula_IsRefused()
    {
        using var plus = new SumMetric() + 1;
        using var minus = new SumMetric() - 1;
        plus.Update(2.0);
        minus.Update(2.0);

        Assert.Throws<ArgumentException>(() => plus.Merge(minus));
        Assert.AreEqual(3.0, plus.Compute().ToDouble());
    }

    [TestMethod]
    public void DeepFormula_CanBeSaved()
    {
        CompositionalMetric<WeightedValue> formula = +new SumMetric();
        for (var i = 0; i < 100; i++)
        {
            formula = formula + 1;
        }

        formula.Update(1.0);
        using var file = new MemoryStream();
        MetricFile.Save(formula, file);
        file.Position = 0;
        using var loaded = (CompositionalMetric<WeightedValue>)MetricFile.Load(file);

        Assert.AreEqual(101.0, loaded.Compute().ToDouble());
        formula.Dispose();
    }

    [TestMethod]
    [DataRow("""[{"term":"operand","index":1}]""", DisplayName = "no such operand")]
    [DataRow("""[{"term":"operand","index":0},{"term":"operation","name":"add"}]""", DisplayName = "too few values")]
    [DataRow("""[{"term":"operand","index":0},{"term":"integer","value":1}]""", DisplayName = "too many values")]
    [DataRow("""[]""", DisplayName = "no value")]
    [DataRow("""[{"tern":"operand","index":0}]""", DisplayName = "no kind of term")]
    [DataRow("""[{"term":"operand","index":0},{"term":"tensor","dtype":"F99","shape":[1],"data":"AAAAAA=="},{"term":"operation","name":"add"}]""", DisplayName = "no dtype")]
    [DataRow("""[{"term":"operand","index":0},{"term":"tensor","dtype":"F32","shape":[1000000000000],"data":"AAAAAA=="},{"term":"operation","name":"add"}]""", DisplayName = "fewer bytes than elements")]
    [DataRow("""[{"term":"operand","index":0},{"term":"tensor","dtype":"F32","shape":[-1,-1],"data":"AAAAAA=="},{"term":"operation","name":"add"}]""", DisplayName = "a negative length")]
    [DataRow("""[{"term":"operand","index":0},{"term":"tensor","dtype":"F32","shape":[1],"data":"AA!"},{"term":"operation","name":"add"}]""", DisplayName = "no base64")]
    public void ForgedFormula_IsRefused(string expression)
    {
        var arguments = System.Text.Json.Nodes.JsonNode.Parse($$"""{"operands": [{"metric": "SumMetric", "arguments": {} }], "expression": {{expression}} }""")!.AsObject();

        Assert.Throws<ArgumentException>(() => MetricRegistry.Get("CompositionalMetric").Create(arguments));
    }

    [TestMethod]
    public void Collection_OfAFormulaAndItsOperand_IsRefused()
    {
        var accuracy = new BinaryAccuracy();
        using var metrics = new MetricCollection<TensorPair> { accuracy };
        var error = 1 - accuracy;

        Assert.Throws<ArgumentException>(() => metrics.Add("error", error));
        metrics.Add("error", 1 - new BinaryAccuracy());
        Assert.AreEqual(2, metrics.Count);
    }

    private static double ValueOf(CompositionalMetric<WeightedValue> formula, double value)
    {
        formula.Update(value);
        return formula.Compute().ToDouble();
    }
}
