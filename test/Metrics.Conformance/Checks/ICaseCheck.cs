namespace Metrics.Conformance;

/// <summary>Repeats one kind of recorded case.</summary>
internal interface ICaseCheck
{
    /// <summary>Returns if everything is as recorded.</summary>
    /// <exception cref="CaseEndedException">Something is not.</exception>
    void Run(GoldenCase golden, Device device);
}
