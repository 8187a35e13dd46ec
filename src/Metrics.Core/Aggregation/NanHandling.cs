namespace Metrics;

/// <summary>The kinds of <see cref="NanStrategy"/>; the first one is the default.</summary>
internal enum NanHandling
{
    Warn,
    Error,
    Ignore,
    Disable,
    Replace,
}
