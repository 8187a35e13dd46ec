using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Metrics.Docs.Tests;

/// <summary>The documentation of a type or member, as the compiler wrote it.</summary>
internal sealed class DocumentedMember(XElement element)
{
    private static readonly Dictionary<string, DocumentedMember> ByName = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Metrics.Core.xml"))
        .Descendants("member")
        .Select(element => new DocumentedMember(element))
        .ToDictionary(member => member.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<DocumentedMember> All => ByName.Values;

    /// <summary>Its name, with a letter for its kind in front: <c>T:Metrics.BinaryAccuracy</c>.</summary>
    public string Name => (string)element.Attribute("name")!;

    public string Summary => Text("summary");

    public string Remarks => Text("remarks");

    /// <summary>The code of its examples.</summary>
    public IEnumerable<string> Examples => element.Descendants("example").Elements("code").Select(code => code.Value);

    /// <summary>The names of what its summary and remarks refer to.</summary>
    public IEnumerable<string> References =>
        element.Elements().Where(part => part.Name == "summary" || part.Name == "remarks").Descendants("see").Select(see => (string?)see.Attribute("cref")).OfType<string>();

    public static DocumentedMember? Find(string name) => ByName.GetValueOrDefault(name);

    public static DocumentedMember Of(Type type) => ByName["T:" + type.FullName];

    private string Text(string part) => Regex.Replace(element.Element(part)?.Value ?? string.Empty, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
}
