namespace Metrics.Docs.Tests;

/// <summary>What counts as a stated value, and how values are written.</summary>
[TestClass]
public sealed class ExampleConventionTests
{
    [TestMethod]
    [DataRow("var value = 1.0 / 3;   // 0.3333", "0.3333")]
    [DataRow("var value = -0.00001;   // 0", "0")]
    [DataRow("var sum = tensor(new[] { 1L, 2L }).sum();   // 1 + 2 = 3", "3")]
    [DataRow("var matrix = eye(2);   // [[1, 0], [0, 1]]", "[[1, 0], [0, 1]]")]
    [DataRow("var isEmpty = zeros(0).NumberOfElements == 0;   // true", "true")]
    [DataRow("var point = new OperatingPoint(tensor(0.5), tensor(1));   // value: 0.5, threshold: 1", "value: 0.5, threshold: 1")]
    [DataRow("var (rate, threshold) = new OperatingPoint(tensor(0.5), tensor(1));   // 0.5, 1", "0.5, 1")]
    [DataRow("var names = new[] { \"a\", \"b\" };   // [a, b]", "[a, b]")]
    [DataRow("Console.Out.Flush();   // a remark", "")]
    [DataRow("var (a, b) = (1, 2);\nvar c = a + b;   // 3\nvar d = c + 1;   // 4", "3\n4")]
    [DataRow("sealed class Two { public int Value => 2; }\n\nvar two = new Two().Value;   // 2", "2")]
    public void Example_OfEachForm_StatesAndYields(string code, string values)
    {
        var example = new Example("example", code);

        Assert.AreEqual(values, string.Join('\n', example.Stated));
        Assert.AreEqual(values, string.Join('\n', new ExamplePrograms([example]).Run(example)));
    }

    [TestMethod]
    public void Example_ThatStatesAnotherValue_IsSeen()
    {
        var example = new Example("example", "var value = 1 + 1;   // 3");

        Assert.AreNotEqual(example.Stated[0], new ExamplePrograms([example]).Run(example)[0]);
    }

    [TestMethod]
    public void Example_ThatDoesNotCompile_LeavesTheOthersAlone()
    {
        var (wrong, right) = (new Example("wrong", "var value = preds.sum();   // 3"), new Example("right", "var value = 1 + 2;   // 3"));
        var programs = new ExamplePrograms([wrong, right]);

        Assert.AreEqual("3", programs.Run(right)[0]);
        StringAssert.Contains(Assert.Throws<InvalidOperationException>(() => programs.Run(wrong)).Message, "preds");
    }
}
