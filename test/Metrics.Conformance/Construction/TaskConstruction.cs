using System.Reflection;
using System.Text.Json.Nodes;

namespace Metrics.Conformance;

/// <summary>
/// Makes metrics whose task is an argument. They have a static method <c>Create</c> that takes the task and a record of options; the
/// names are data here, so it is found by reflection.
/// </summary>
internal static class TaskConstruction
{
    private static readonly Dictionary<string, MethodInfo> Methods = typeof(Metric).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.Name == "Create" && method.GetParameters() is [var task, _] && task.ParameterType == typeof(ClassificationTask))
        .ToDictionary(method => method.DeclaringType!.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Says how a metric is made from its arguments and its task, or returns <see langword="null"/> if there is no such metric.</summary>
    /// <param name="name">The name in TorchMetrics, which may differ in casing.</param>
    public static Func<JsonObject, Metric>? Find(string name) => Methods.TryGetValue(name, out var create) ? arguments => Create(create, arguments) : null;

    private static Metric Create(MethodInfo create, JsonObject arguments)
    {
        arguments.Remove("task", out var task);
        object?[] values = [ArgumentJson.Read(task, typeof(ClassificationTask)), ArgumentJson.Read(arguments, create.GetParameters()[1].ParameterType)];
        return (Metric)create.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null)!;
    }
}
