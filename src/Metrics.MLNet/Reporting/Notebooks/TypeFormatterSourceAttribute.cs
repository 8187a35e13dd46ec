namespace Metrics.MLNet;

/// <summary>
/// Tells a notebook how to show a type. Notebooks for C# look for an attribute of this name and these properties on any type,
/// so that a library needs no package of theirs.
/// </summary>
/// <param name="formatterSourceType">A type with a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
