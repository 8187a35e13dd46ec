using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Something done with the raw type of a column as a type argument.</summary>
internal interface IRawTypeVisitor<out TResult>
{
    TResult Visit<T>();
}

/// <summary>Something done with the raw type of a number.</summary>
internal interface INumberVisitor<out TResult>
{
    TResult Visit<T>()
        where T : struct, INumber<T>;
}

/// <summary>A type that items of columns have, with its raw type as a type argument.</summary>
internal abstract class ItemType(PrimitiveDataViewType type)
{
    public PrimitiveDataViewType Type { get; } = type;

    public abstract TResult Accept<TResult>(IRawTypeVisitor<TResult> visitor);

    public virtual TResult Accept<TResult>(INumberVisitor<TResult> visitor) => throw new InvalidOperationException($"{Type} is no number.");
}

internal sealed class ItemType<TRaw>(PrimitiveDataViewType type) : ItemType(type)
{
    public override TResult Accept<TResult>(IRawTypeVisitor<TResult> visitor) => visitor.Visit<TRaw>();
}

internal sealed class NumberType<TRaw>(NumberDataViewType type) : ItemType(type)
    where TRaw : struct, INumber<TRaw>
{
    public override TResult Accept<TResult>(IRawTypeVisitor<TResult> visitor) => visitor.Visit<TRaw>();

    public override TResult Accept<TResult>(INumberVisitor<TResult> visitor) => visitor.Visit<TRaw>();
}
