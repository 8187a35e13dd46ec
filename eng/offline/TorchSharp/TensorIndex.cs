namespace TorchSharp;

public static partial class torch
{
    /// <summary>One position between the brackets of an index: a number, a slice, an ellipsis, a new axis, a mask or a tensor.</summary>
    public struct TensorIndex
    {
        public static TensorIndex Null = new() { Kind = IndexKind.NewAxis };
        public static TensorIndex None = new() { Kind = IndexKind.NewAxis };
        public static TensorIndex Ellipsis = new() { Kind = IndexKind.Ellipsis };
        public static TensorIndex Colon = Slice();

        internal IndexKind Kind { get; private set; }

        /// <summary>The index of a single position, or the start of a slice.</summary>
        internal long? Start { get; private set; }

        internal long? Stop { get; private set; }

        internal long? Step { get; private set; }

        internal Tensor? Items { get; private set; }

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Index index) => Single(Offset(index));

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex((int?, int?) range) => Slice(range);

        public static TensorIndex Single(long? index) => new() { Kind = IndexKind.Single, Start = index };

        public static TensorIndex Bool(bool value) => Tensor(torch.tensor(value));

        public static TensorIndex Tensor(Tensor tensor) => new() { Kind = IndexKind.Tensor, Items = tensor };

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null)
            => new() { Kind = IndexKind.Slice, Start = start, Stop = stop, Step = step };

        public static TensorIndex Slice((int?, int?) range) => Slice(range.Item1, range.Item2);

        /// <summary>A range's end <c>^0</c> is the end of the dimension.</summary>
        public static TensorIndex Slice(Range range) => Slice(Offset(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : Offset(range.End));

        private static long Offset(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }

    internal enum IndexKind
    {
        Single,
        Slice,
        Ellipsis,
        NewAxis,
        Tensor,
    }
}
