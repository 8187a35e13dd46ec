using System.Text.Json;
using System.Xml.Linq;

namespace Metrics.MLNet.Tests;

/// <summary>What a renderer of Vega-Lite needs to show what the SVG shows, and that names from data do nothing but be read, for each kind of chart.</summary>
[TestClass]
public sealed class ChartSpecificationTests
{
    public static IEnumerable<object[]> Samples => ChartSamples.Names.Select(name => new object[] { name });

    private static JsonElement Specification(string name) => JsonDocument.Parse(ChartSamples.Make(name).ToVegaLite()).RootElement;

    private static List<JsonElement> Rows(JsonElement specification) => [.. specification.GetProperty("data").GetProperty("values").EnumerateArray()];

    /// <summary>All objects of the specification that name a field.</summary>
    private static IEnumerable<JsonElement> Encodings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Encodings),
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "data").SelectMany(property => Encodings(property.Value))
            .Concat(element.TryGetProperty("field", out _) ? [element] : []),
        _ => [],
    };

    private static string FieldOf(JsonElement encoding) => encoding.GetProperty("field").GetString()!;

    private static List<JsonElement> DomainOf(JsonElement encoding) =>
        encoding.TryGetProperty("scale", out var scale) && scale.TryGetProperty("domain", out var domain) ? [.. domain.EnumerateArray()] : [];

    private static List<JsonElement> WithDomain(JsonElement specification, string type) =>
        [.. Encodings(specification).Where(encoding => DomainOf(encoding).Count > 0 && encoding.GetProperty("type").GetString() == type)];

    [TestMethod]
    public void AxesOfRates_GoFromZeroToOne()
    {
        using var scope = NewDisposeScope();
        var rates = tensor(new[] { 0, 0.5f, 1 });
        var axes = WithDomain(JsonDocument.Parse(Charts.Roc(new RocCurve(rates, rates, rates)).ToVegaLite()).RootElement, "quantitative");

        Assert.IsNotEmpty(axes);
        Assert.IsTrue(axes.TrueForAll(axis => DomainOf(axis).Select(end => end.GetDouble()).SequenceEqual([0, 1])));
    }

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void Fields_AreInEachRow_AndAreNoPaths(string name)
    {
        using var scope = NewDisposeScope();
        var specification = Specification(name);
        foreach (var field in Encodings(specification).Select(FieldOf).Distinct())
        {
            Assert.IsTrue(Rows(specification).TrueForAll(row => row.TryGetProperty(field, out _)), field);
            Assert.IsTrue(field.All(char.IsAsciiLetterLower), field);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void Domains_HoldAllNames_Once(string name)
    {
        using var scope = NewDisposeScope();
        var specification = Specification(name);
        foreach (var encoding in WithDomain(specification, "nominal"))
        {
            var names = DomainOf(encoding).ConvertAll(value => value.GetString());
            CollectionAssert.AllItemsAreUnique(names);
            CollectionAssert.IsSubsetOf(Rows(specification).Select(row => row.GetProperty(FieldOf(encoding)).GetString()).Distinct().ToList(), names);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void Domains_ReachOverAllNumbers(string name)
    {
        using var scope = NewDisposeScope();
        var specification = Specification(name);
        foreach (var encoding in WithDomain(specification, "quantitative"))
        {
            var ends = DomainOf(encoding).ConvertAll(value => value.GetDouble());
            Assert.IsLessThan(ends[1], ends[0]);
            var numbers = Rows(specification).Select(row => row.GetProperty(FieldOf(encoding))).Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetDouble());
            Assert.IsTrue(numbers.All(number => number >= ends[0] - 1e-9 && number <= ends[1] + 1e-9), FieldOf(encoding));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void Names_AreInert(string name)
    {
        using var scope = NewDisposeScope();
        var chart = ChartSamples.Make(name);
        var elements = XElement.Parse(chart.ToHtml()[chart.ToHtml().IndexOf("<html", StringComparison.Ordinal)..]).DescendantsAndSelf().Select(element => element.Name.LocalName).ToHashSet();
        CollectionAssert.IsSubsetOf(elements.ToList(), new[] { "html", "head", "meta", "title", "body", "svg", "rect", "text", "polyline", "line", "path", "circle" });
        Assert.AreEqual("svg", XElement.Parse(chart.ToSvg()).Name.LocalName);
        Assert.DoesNotContain("<", chart.ToVegaLite());
        Assert.DoesNotContain("∞", chart.ToSvg());
        Assert.DoesNotContain("=\"NaN", chart.ToSvg());
    }

    [TestMethod]
    public void Names_OfResults_AreInertAndKeepTheTableInLine()
    {
        using var scope = NewDisposeScope();
        var names = ChartSamples.OddNames.Distinct().ToArray();
        var values = new NamedResults([.. names.Select(name => KeyValuePair.Create(name, (object)tensor(0.5))), new("PerClass", zeros(names.Length))]);
        var result = new EvaluationResult(values, rowCount: 1, names, groups: [new([KeyValuePair.Create(names[2], names[3])], new(values, rowCount: 1))]);
        var html = XElement.Parse(result.ToHtml());
        CollectionAssert.IsSubsetOf(html.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct().ToList(), new[] { "div", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "br" });
        Assert.IsTrue(html.Descendants("td").Any(cell => cell.Value == names[2]), html.ToString());
        Assert.DoesNotContain("<", result.ToJson());

        // A line for each: the head, its rule, the metrics, the classes and what they are of, the rows; an empty one; the head of the groups, its rule, one group.
        Assert.HasCount(2 + names.Length + 1 + names.Length + 1 + 1 + 3, result.ToString().TrimEnd().Split(Environment.NewLine));
    }

    [TestMethod]
    [DataRow("ROC", "ROC #0072b2 [1,0], chance #999999 [5,4]")]
    [DataRow("ROC without a point", "ROC #0072b2 [1,0], chance #999999 [5,4]")]
    public void Lines_LookAsInTheSvg(string name, string expected)
    {
        using var scope = NewDisposeScope();
        var encoding = Specification(name).GetProperty("encoding");
        List<JsonElement> Range(string channel) => [.. encoding.GetProperty(channel).GetProperty("scale").GetProperty("range").EnumerateArray()];
        Assert.AreEqual(expected, string.Join(", ", DomainOf(encoding.GetProperty("color")).Zip(Range("color"), Range("strokeDash")).Select(line => $"{line.First} {line.Second} {line.Third}")));
        CollectionAssert.IsSubsetOf(new[] { "ROC", "chance" }, XElement.Parse(ChartSamples.Make(name).ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList());
    }
}
