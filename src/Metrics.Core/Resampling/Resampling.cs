namespace Metrics;

/// <summary>How the states that a resample of the batches would leave are had.</summary>
internal enum Resampling
{
    /// <summary>By updating a copy of the metric.</summary>
    ByCopy,

    /// <summary>The states are sums over rows (<see cref="IRowSums{TInput}"/>), which are taken under the weights of the resample.</summary>
    BySums,

    /// <summary>The samples are kept (<see cref="IRowSamples{TInput}"/>) and are weighted.</summary>
    BySamples,

    /// <summary>The samples are kept as entries of sequences (<see cref="IRowEntries{TInput}"/>), which are held as often as they are drawn.</summary>
    ByEntries,

    /// <summary>Some states are sums over rows, and beside them entries are kept.</summary>
    BySumsAndEntries,

    /// <summary>The metric only looks at the values of its children, which see the same batches as it does.</summary>
    ByChildren,
}
