using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>An error that was recorded in place of a value.</summary>
/// <param name="Type">Its type in Python.</param>
/// <param name="Stage">Where it came up: init, update, compute, forward, functional, or the name of an operation.</param>
/// <param name="IsExplicit">Whether it is a deliberate check; an accident inside a tensor operation need not be repeated.</param>
internal sealed record ExpectedError(string Type, string Stage, bool IsExplicit)
{
    public static ExpectedError Read(JsonElement json) =>
        new(json.GetProperty("type").GetString()!, json.GetProperty("stage").GetString()!, json.GetProperty("explicit").GetBoolean());

    /// <summary>Ends the case unless this error, thrown at this stage, is right.</summary>
    public void Check(Exception exception, string stage)
    {
        if (!IsExplicit)
        {
            return;
        }

        if (exception is not (ArgumentException or InvalidOperationException))
        {
            throw CaseEndedException.Failed($"expected an ArgumentException or InvalidOperationException ({Type}) at {Stage}; got {Describe(exception, stage)}");
        }

        if (stage != Stage && !IsEarlier(stage))
        {
            throw CaseEndedException.Failed($"expected an error at {Stage}; got {Describe(exception, stage)}");
        }
    }

    /// <summary>Ends the case, whose error did not come up, unless a value is right, too.</summary>
    public void CheckMissing()
    {
        if (IsExplicit)
        {
            throw CaseEndedException.Failed($"expected an error ({Type}) at {Stage}; there was none");
        }
    }

    /// <summary>The reference keeps what it is given and looks at it when it computes; here an update refuses it.</summary>
    private bool IsEarlier(string stage) => stage == "update" && Stage == "compute";

    public static string Describe(Exception exception, string stage) => $"{exception.GetType().Name} at {stage}: {exception.Message}";
}
