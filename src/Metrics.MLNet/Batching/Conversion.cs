namespace Metrics.MLNet;

/// <summary>What became of one value of a column.</summary>
internal enum Reading
{
    Value,
    Missing,
    Unexpected,
}

/// <summary>Turns a value of a data view into an element of a tensor.</summary>
internal delegate Reading Conversion<TRaw, TElement>(in TRaw raw, out TElement element);
