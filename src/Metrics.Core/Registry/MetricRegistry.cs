using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>
/// The classes of metrics that can be cloned, saved, and created from a file. All metrics of the library are registered; a
/// metric of your own is after one call of <see cref="Register"/>.
/// </summary>
/// <remarks>Nothing outside of the registry is ever created from a file. The registry is thread-safe.</remarks>
public static class MetricRegistry
{
    private static readonly Lock Gate = new();
    private static readonly ConcurrentDictionary<string, MetricRegistration> ByName = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, MetricRegistration> ByType = new();

    static MetricRegistry() => BuiltInMetrics.RegisterAll();

    /// <summary>All registrations, ordered by name.</summary>
    public static IReadOnlyList<MetricRegistration> All => [.. ByType.Values.OrderBy(registration => registration.Name, StringComparer.Ordinal)];

    /// <summary>Registers a class of metrics.</summary>
    /// <remarks>One line for each class: <c>MetricRegistry.Register((MyOptions options) => new MyMetric(options));</c></remarks>
    /// <param name="create">Makes a metric from its options.</param>
    /// <param name="torchMetricsName">The name in TorchMetrics, if it differs from the name of the class.</param>
    /// <typeparam name="TMetric">The class.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <exception cref="InvalidOperationException">Another class has the name already.</exception>
    public static void Register<TMetric, TOptions>(Func<TOptions, TMetric> create, string? torchMetricsName = null)
        where TMetric : Metric, IConfigured<TOptions>
        where TOptions : MetricOptions
    {
        ArgumentNullException.ThrowIfNull(create);
        Add(new MetricRegistration(
            typeof(TMetric),
            torchMetricsName ?? typeof(TMetric).Name,
            MetricJson.Names<TOptions>(),
            metric => MetricJson.ToObject(((TMetric)metric).Options),
            arguments => create(MetricJson.FromObject<TOptions>(arguments)),
            options => create(options as TOptions ?? throw new ArgumentException($"Expected the options of a {typeof(TMetric).Name}, {typeof(TOptions).Name}, got {options.GetType().Name}.", nameof(options)))));
    }

    /// <summary>Looks a class up by its own or its TorchMetrics name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">No class of that name is registered.</exception>
    public static MetricRegistration Get(string name) =>
        TryGet(name) ?? throw new ArgumentException($"No metric named '{name}' is registered.", nameof(name));

    /// <summary>Looks a class up by its own or its TorchMetrics name, or returns <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public static MetricRegistration? TryGet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.GetValueOrDefault(name);
    }

    /// <summary>Looks a class up by its type.</summary>
    /// <param name="type">The type of a metric.</param>
    /// <exception cref="InvalidOperationException">The class is not registered.</exception>
    public static MetricRegistration Get(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return ByType.GetValueOrDefault(definition)
            ?? throw new InvalidOperationException($"{type.Name} is not registered: call MetricRegistry.Register once at start-up, so that it can be cloned and saved.");
    }

    /// <summary>Registers a metric made of metrics, such as a wrapper of your own.</summary>
    /// <remarks>
    /// For a wrapper <c>Percent</c> with arguments <c>record PercentArguments(MetricConfiguration Metric)</c>:
    /// <code>
    /// MetricRegistry.RegisterWrapper(
    ///     (Percent wrapper) => new PercentArguments(MetricConfiguration.Of(wrapper.Metric)),
    ///     (PercentArguments arguments) => new Percent(arguments.Metric.Create&lt;Metric&lt;TensorPair, Tensor>>()));
    /// </code>
    /// </remarks>
    /// <param name="describe">
    /// The arguments of a wrapper: a record that holds the metrics inside as <see cref="MetricConfiguration"/>s, and is saved as JSON.
    /// </param>
    /// <param name="create">
    /// Makes a wrapper from its arguments; <see cref="MetricConfiguration.Create{TMetric}"/> makes the metrics inside, of the type that
    /// the wrapper takes. What it refuses it refuses with an <see cref="ArgumentException"/>.
    /// </param>
    /// <typeparam name="TMetric">The class.</typeparam>
    /// <typeparam name="TArguments">The record of arguments.</typeparam>
    /// <exception cref="InvalidOperationException">Another class has the name already.</exception>
    public static void RegisterWrapper<TMetric, TArguments>(Func<TMetric, TArguments> describe, Func<TArguments, TMetric> create)
        where TMetric : Metric
    {
        ArgumentNullException.ThrowIfNull(describe);
        ArgumentNullException.ThrowIfNull(create);
        RegisterWrapper(typeof(TMetric), metric => describe((TMetric)metric), create);
    }

    /// <summary>Registers a metric made of metrics whose class has type parameters.</summary>
    /// <param name="type">The class, as an open generic type: <c>typeof(Percent&lt;>)</c>.</param>
    /// <param name="describe">The arguments of a wrapper of any of its closed types.</param>
    /// <param name="create">Makes a wrapper from its arguments; the metrics inside say of which closed type.</param>
    /// <typeparam name="TArguments">The record of arguments.</typeparam>
    /// <exception cref="ArgumentException">The class is not a metric.</exception>
    /// <exception cref="InvalidOperationException">Another class has the name already.</exception>
    public static void RegisterWrapper<TArguments>(Type type, Func<Metric, TArguments> describe, Func<TArguments, Metric> create)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(describe);
        ArgumentNullException.ThrowIfNull(create);
        if (!type.IsAssignableTo(typeof(Metric)))
        {
            throw new ArgumentException($"Expected a class of metrics, got {type.Name}.", nameof(type));
        }

        AddComposed(type, metric => MetricJson.ToObject(describe(metric)), create);
    }

    /// <summary>Registers a wrapper or collection of the library, which describes itself.</summary>
    /// <param name="type">The class.</param>
    /// <param name="create">Makes one from its arguments.</param>
    /// <param name="copies">How many copies of the metric inside it makes, if not one.</param>
    internal static void RegisterComposed<TArguments>(Type type, Func<TArguments, Metric> create, Func<TArguments, long>? copies = null) =>
        AddComposed(type, metric => ((IComposedMetric)metric).DescribeArguments(), create, copies);

    private static void AddComposed<TArguments>(Type type, Func<Metric, JsonObject> describe, Func<TArguments, Metric> create, Func<TArguments, long>? copies = null) =>
        Add(new MetricRegistration(
            type,
            type.Name.Split('`')[0],
            MetricJson.Names<TArguments>(),
            describe,
            arguments => create(MetricJson.FromObject<TArguments>(arguments)),
            copies: copies is null ? null : arguments => copies(MetricJson.FromObject<TArguments>(arguments))));

    private static void Add(MetricRegistration registration)
    {
        lock (Gate)
        {
            string[] names = [registration.Name, registration.TorchMetricsName];
            if (Array.Find(names, name => TryGet(name) is { } other && other.Type != registration.Type) is { } taken)
            {
                throw new InvalidOperationException($"The name '{taken}' is taken by {Get(taken).Type.FullName}.");
            }

            Array.ForEach(names, name => ByName[name] = registration);
            ByType[registration.Type] = registration;
        }
    }
}
