using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The shape of a tensor.</summary>
    public struct Size : IEnumerable<long>
    {
        public static Size Empty = new(Array.Empty<long>());

        private readonly long[] shape;

        public Size(long[] shape) => this.shape = [.. shape];

        public Size(int[] shape) => this.shape = Array.ConvertAll(shape, Convert.ToInt64);

        public Size(IEnumerable<long> shape) => this.shape = [.. shape];

        public Size(long size) => shape = [size];

        public Size(int size) => shape = [size];

        public Size((long, long) size) => shape = [size.Item1, size.Item2];

        public Size((long, long, long) size) => shape = [size.Item1, size.Item2, size.Item3];

        public Size((long, long, long, long) size) => shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        public long[] Shape => [.. shape];

        public int Length => shape.Length;

        public bool IsScalar => shape.Length == 0;

        public bool IsEmpty => shape.Length == 0;

        public long this[int idx] => shape[idx];

        public long this[long idx] => shape[idx];

        public static implicit operator Size(long size) => new(size);

        public static implicit operator Size(long[] size) => new(size);

        public static implicit operator Size((long, long) size) => new(size);

        public static implicit operator Size((long, long, long) size) => new(size);

        public static implicit operator Size((long, long, long, long) size) => new(size);

        public static bool operator ==(Size left, Size right) => left.shape.SequenceEqual(right.shape);

        public static bool operator !=(Size left, Size right) => !(left == right);

        public long numel() => shape.Aggregate(1L, (product, size) => product * size);

        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override bool Equals(object? obj) => obj is Size other && this == other;

        public override int GetHashCode() => shape.Aggregate(17, HashCode.Combine);
    }
}
