using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

/// <summary>A row with a column of each kind: a number, a vector, text, a boolean.</summary>
internal sealed class SampleRow
{
    public float A { get; set; }

    [VectorType(2)]
    public float[] B { get; set; } = [];

    public string Word { get; set; } = "";

    public bool Flag { get; set; }
}
