using System.Reflection;

namespace Metrics.Tests.Base;

/// <summary>The natural calls of <c>Update</c> and <c>Forward</c>.</summary>
[TestClass]
public sealed class UpdateExtensionsTests
{
    [TestMethod]
    [DataRow(typeof(UpdateExtensions))]
    [DataRow(typeof(TextUpdateExtensions))]
    public void EachUpdate_HasItsForward(Type extensions)
    {
        var methods = extensions.GetMethods(BindingFlags.Public | BindingFlags.Static).ToLookup(method => method.Name, Signature, StringComparer.Ordinal);
        CollectionAssert.AreEquivalent(methods["Update"].ToList(), methods["Forward"].ToList());
    }

    [TestMethod]
    public void Numbers_CountAsValuesDo()
    {
        using var scope = NewDisposeScope();
        using var mean = new MeanMetric();
        mean.Update(5);

        Assert.AreEqual(1, mean.Forward(1).ToDouble());
        Assert.AreEqual(2, mean.Forward(2, weight: 3).ToDouble());
        Assert.AreEqual(4, mean.Forward(tensor(new[] { 3.0, 7 }), tensor(new[] { 3.0, 1 })).ToDouble());
        Assert.AreEqual((5 + 1 + (2 * 3) + (3 * 3) + 7) / 9.0, mean.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void OtherInputs_AreThoseOfTheirRecords()
    {
        using var scope = NewDisposeScope();
        var ratings = tensor(new long[] { 3, 0, 1, 2, 0, 3 }).reshape(3, 2);
        Same(new FleissKappa(), new Ratings(ratings), kappa => kappa.Forward(ratings));

        var (preds, target, groups) = (tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0, 0, 1 }), tensor(new[] { 0L, 0, 1, 1 }));
        Same(new BinaryGroupStatRates(2), new GroupedPair(preds, target, groups), rates => rates.Forward(preds, target, groups));

        DetectedObjects[] found = [new(tensor(new[] { 0L })) { Boxes = tensor(new[] { 258.0f, 41, 606, 285 }).reshape(1, 4), Scores = tensor(new[] { 0.536f }) }];
        TrueObjects[] there = [new(tensor(new[] { 0L })) { Boxes = tensor(new[] { 214.0f, 41, 562, 285 }).reshape(1, 4) }];
        Same(new IntersectionOverUnion(), new DetectionInput(found, there), overlap => overlap.Forward(found, there));

        SquadPrediction[] answers = [new("q1", "the year 1976")];
        SquadTarget[] questions = [new("q1", ["1976", "in 1976"])];
        Same(new Squad(), new SquadPair(answers, questions), squad => squad.Forward(answers, questions));

        Same(new WordErrorRate(), new TextPair(["hello there"], ["hello here"]), rate => rate.Forward("hello there", "hello here"));
    }

    private static void Same<TInput, TResult>(Metric<TInput, TResult> metric, TInput input, Func<Metric<TInput, TResult>, TResult> forward)
        where TInput : class, IMetricInput<TInput>
        where TResult : class
    {
        using (metric)
        {
            Assert.AreEqual(Text(metric.Forward(input)), Text(forward(metric)));
            Assert.AreEqual(2, metric.UpdateCount);
        }
    }

    private static string Text(object result) => new NamedResults([new("value", result)]).ToString();

    private static string Signature(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return $"{parameters[0].ParameterType.GetGenericArguments()[0].Name}: {string.Join(", ", parameters[1..].Select(parameter => $"{parameter.ParameterType} {parameter.Name}"))}";
    }
}
