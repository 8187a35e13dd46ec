namespace Metrics.Tests.FreshCases;

/// <summary>A tensor as plain numbers, for formulas that know no tensors.</summary>
/// <param name="Values">The numbers in row-major order, each exact in the dtype.</param>
/// <param name="Shape">The shape; samples come first.</param>
/// <param name="Type">The dtype that the metric gets.</param>
internal sealed record PlainTensor(double[] Values, long[] Shape, ScalarType Type)
{
    public int Count => (int)Shape[0];

    /// <summary>How many numbers a sample has.</summary>
    public int Width => Count == 0 ? 0 : Values.Length / Count;

    public bool IsFloat => Type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;

    public double At(int sample, int place) => Values[(sample * Width) + place];

    public PlainTensor Rows(int from, int count) => this with { Values = Values[(from * Width)..((from + count) * Width)], Shape = [count, .. Shape[1..]] };

    public Tensor ToTensor() => tensor(Values).reshape(Shape).to_type(Type);

    public override string ToString() => $"{Type}[{string.Join(", ", Shape)}] {string.Join(", ", Values)}";
}

/// <summary>Predictions and target of one update.</summary>
internal sealed record PlainBatch(PlainTensor Preds, PlainTensor Target)
{
    public int Count => Target.Count;
}
