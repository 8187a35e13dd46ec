namespace Metrics;

/// <summary>The arguments of a metric: an immutable record that is compared by value and saved as JSON.</summary>
public abstract record MetricOptions
{
    /// <summary>
    /// Whether inputs are checked before they change the state. Without the checks an update is faster, and wrong inputs give
    /// an error of libtorch or an undefined value. Default: <see langword="true"/>.
    /// </summary>
    public bool ValidateArgs { get; init; } = true;

    /// <summary>Throws if an argument is out of its range; called once, when a metric or a functional form receives the options.</summary>
    /// <exception cref="ArgumentException">An argument is out of its range; the message names it.</exception>
    protected internal virtual void Validate()
    {
    }
}

/// <summary>A metric whose arguments are a record, by which it is compared, cloned and saved.</summary>
/// <typeparam name="TOptions">The record of arguments.</typeparam>
public interface IConfigured<out TOptions>
    where TOptions : MetricOptions
{
    /// <summary>The arguments that the metric was made with.</summary>
    TOptions Options { get; }
}
