using System.Globalization;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>
/// The conversions between items of columns: between numbers, from bool and text to numbers, from numbers and text to bool,
/// from numbers to text, and from a key to the unsigned number it is.
/// </summary>
internal static class ItemConversions
{
    public static bool Exists(DataViewType source, PrimitiveDataViewType target) =>
        source.RawType == target.RawType
        || (target is NumberDataViewType && source is NumberDataViewType or BooleanDataViewType or TextDataViewType)
        || (target is BooleanDataViewType && source is NumberDataViewType or TextDataViewType)
        || (target is TextDataViewType && source is NumberDataViewType);

    public static Func<TSource, TTarget> Get<TSource, TTarget>(DataViewType source, PrimitiveDataViewType target)
    {
        if (!Exists(source, target))
        {
            throw new InvalidOperationException($"No conversion could be found from '{source}' to '{target}'.");
        }

        Delegate conversion = (source, target) switch
        {
            _ when source.RawType == target.RawType => (TSource value) => value,
            (TextDataViewType, _) => FromText<TTarget>(target),
            (BooleanDataViewType, _) => target.VisitNumber(new FromBoolean()),
            (_, BooleanDataViewType) => source.VisitNumber(new ToBoolean()),
            (_, TextDataViewType) => source.VisitNumber(new ToText()),
            _ => source.VisitNumber(new FromNumber(target)),
        };
        return (Func<TSource, TTarget>)conversion;
    }

    private static Func<ReadOnlyMemory<char>, TTarget> FromText<TTarget>(PrimitiveDataViewType target)
    {
        var parser = TextParsers.For<TTarget>(target, new TextLoader.Options());
        return text => parser(text, out var value)
            ? value
            : throw new InvalidOperationException($"Could not convert the text '{text}' to {target}.");
    }

    private sealed class FromBoolean : INumberVisitor<Delegate>
    {
        public Delegate Visit<T>()
            where T : struct, INumber<T>
            => (bool value) => value ? T.One : T.Zero;
    }

    private sealed class ToBoolean : INumberVisitor<Delegate>
    {
        public Delegate Visit<T>()
            where T : struct, INumber<T>
            => (T value) => value != T.Zero;
    }

    private sealed class ToText : INumberVisitor<Delegate>
    {
        public Delegate Visit<T>()
            where T : struct, INumber<T>
            => (T value) => value.ToString(null, CultureInfo.InvariantCulture).AsMemory();
    }

    private sealed class FromNumber(DataViewType target) : INumberVisitor<Delegate>
    {
        public Delegate Visit<T>()
            where T : struct, INumber<T>
            => target.VisitNumber(new FromNumber<T>());
    }

    private sealed class FromNumber<TSource> : INumberVisitor<Delegate>
        where TSource : struct, INumber<TSource>
    {
        public Delegate Visit<T>()
            where T : struct, INumber<T>
            => (TSource value) => T.CreateTruncating(value);
    }
}
