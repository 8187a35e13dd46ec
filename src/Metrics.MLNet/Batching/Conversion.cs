namespace Metrics.MLNet;

/// <summary>What became of one value of a column.</summary>
internal enum Reading
{
    Value,
    Missing,
    Unexpected,
}

/// <summary>Turns values of a data view into elements of a tensor. As a type of its own it becomes part of the loop over the rows.</summary>
internal interface IConversion<TRaw, TElement>
{
    Reading Convert(in TRaw raw, out TElement element);
}

/// <summary>Booleans as 0 and 1.</summary>
internal readonly struct BooleanNumber : IConversion<bool, long>
{
    public Reading Convert(in bool raw, out long element)
    {
        element = raw ? 1 : 0;
        return Reading.Value;
    }
}
