using Microsoft.ML.Data;

namespace QuickStart;

/// <summary>A row of breast_cancer.csv: 30 measurements of cell nuclei, and what the tumor turned out to be.</summary>
public sealed class Tumor
{
    [LoadColumn(0, 29)]
    [VectorType(30)]
    public float[] Features { get; set; } = [];

    [LoadColumn(30)]
    public string Diagnosis { get; set; } = string.Empty;
}
