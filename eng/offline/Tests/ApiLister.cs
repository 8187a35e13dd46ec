using System.Globalization;
using System.Reflection;

namespace Offline.Tests;

/// <summary>
/// Writes the public API of an assembly in the form of <c>eng/offline/api</c>: one line for each public or protected
/// type and member, with full type names, parameter names and default values.
/// </summary>
internal static class ApiLister
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static SortedSet<string> List(Assembly assembly)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes().Where(IsVisible))
        {
            lines.Add(Header(type));
            lines.UnionWith(type.GetMembers(Declared).Select(Line).OfType<string>());
        }

        return lines;
    }

    private static string Header(Type type)
    {
        var bases = type.GetInterfaces()
            .Concat(type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : [])
            .Where(IsVisible)
            .Select(Name)
            .Order(StringComparer.Ordinal);
        return $"{Kind(type)} {Name(type)} : {string.Join(", ", bases)}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string? Line(MemberInfo member)
    {
        var owner = Name(member.DeclaringType!);
        return member switch
        {
            ConstructorInfo constructor when IsOpen(constructor) => $"ctor {owner}({Parameters(constructor.GetParameters())})",
            MethodInfo method when IsOpen(method) => Line(method, owner),
            PropertyInfo property => Line(property, owner),
            FieldInfo field when IsOpen(field) => Line(field, owner),
            EventInfo { AddMethod: { } add } @event when IsOpen(add) => $"event {owner}.{@event.Name} : {Name(@event.EventHandlerType!)}",
            _ => null,
        };
    }

    private static string? Line(MethodInfo method, string owner)
    {
        var signature = $"({Parameters(method.GetParameters())}) : {Name(method.ReturnType)}";
        if (!method.IsSpecialName)
            return $"method {Modifier(method)}{owner}.{method.Name}{TypeParameters(method)}{signature}";

        // The other special names are accessors, listed with their property or event.
        return method.Name.StartsWith("op_", StringComparison.Ordinal) ? $"operator {owner}.{method.Name}{signature}" : null;
    }

    private static string? Line(PropertyInfo property, string owner)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsOpen).ToArray();
        if (accessors.Length == 0) return null;

        var get = accessors.Contains(property.GetMethod) ? "get;" : "";
        var set = accessors.Contains(property.SetMethod) ? "set;" : "";
        var index = Parameters(property.GetIndexParameters());
        return $"property {Modifier(accessors[0])}{owner}.{property.Name}[{index}] {{{get}{set}}} : {Name(property.PropertyType)}";
    }

    private static string Line(FieldInfo field, string owner)
    {
        var constant = field.IsLiteral ? $" = {Invariant(field.GetRawConstantValue())}" : "";
        return $"field {(field.IsStatic ? "static " : "")}{owner}.{field.Name} : {Name(field.FieldType)}{constant}";
    }

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOpen(FieldInfo field) => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static bool IsVisible(Type type)
    {
        if (type.IsGenericParameter) return true;
        if (type.HasElementType) return IsVisible(type.GetElementType()!);
        return type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
            : type.IsPublic;
    }

    private static string Modifier(MethodInfo method) => method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? $" = {DefaultValue(parameter.RawDefaultValue)}" : "";
        return $"{passing}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string DefaultValue(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Invariant(value),
    };

    private static string Invariant(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsPointer) return Name(type.GetElementType()!) + "*";
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter) return type.Name;

        var outer = type.DeclaringType is { } declaring ? Name(declaring) : type.Namespace;
        var name = string.IsNullOrEmpty(outer) ? type.Name : $"{outer}.{type.Name}";
        var arity = name.LastIndexOf('`');
        return arity < 0 ? name : $"{name[..arity]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
