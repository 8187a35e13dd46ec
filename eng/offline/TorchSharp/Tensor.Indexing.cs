using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => At(indices);
            set => At(indices).copy_(value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => At([i1]);
            set => At([i1]).copy_(value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => At([i1, i2]);
            set => At([i1, i2]).copy_(value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => At([i1, i2, i3]);
            set => At([i1, i2, i3]).copy_(value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => At([i1, i2, i3, i4]);
            set => At([i1, i2, i3, i4]).copy_(value);
        }

        public Tensor index(params Tensor[] indices) => Ops.Call("index.Tensor", this, indices);

        public Tensor index(params TensorIndex[] indices)
        {
            var (view, tensors) = Resolve(indices);
            return tensors is null ? view : view.index(tensors!);
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => Ops.InPlace("index_put_", this, indices, value.to(dtype, device));

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            var (view, tensors) = Resolve(indices);
            if (tensors is null)
            {
                view.copy_(value);
            }
            else
            {
                view.index_put_(value, tensors!);
            }

            return this;
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(Filled(value), indices);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => index_put_(Filled(value), indices);

        private Tensor Filled(Scalar value) => torch.full([], value, dtype, device);

        private Tensor At(ReadOnlySpan<long> indices)
        {
            var result = alias();
            foreach (var index in indices)
            {
                using var whole = result;
                result = whole.select(0, index);
            }

            return result;
        }

        /// <summary>
        /// Applies what gives a view (numbers, slices, new axes) and returns it, with a tensor or null for each of its leading
        /// dimensions where tensors index it.
        /// </summary>
        private (Tensor View, Tensor?[]? Tensors) Resolve(TensorIndex[] indices)
        {
            var view = alias();
            var tensors = new List<Tensor?>();
            var dimension = 0L;
            for (var i = 0; i < indices.Length; i++)
            {
                var index = indices[i];
                var whole = view;
                switch (index.Kind)
                {
                    case IndexKind.Single:
                        view = whole.select(dimension, index.Start!.Value);
                        break;
                    case IndexKind.Slice:
                        view = Ops.Call("slice.Tensor", whole, dimension, index.Start, index.Stop, index.Step ?? 1);
                        Skip(1);
                        break;
                    case IndexKind.NewAxis:
                        view = whole.unsqueeze(dimension);
                        Skip(1);
                        break;
                    case IndexKind.Ellipsis:
                        Skip(whole.Dimensions - dimension - indices.Skip(i + 1).Sum(Width));
                        break;
                    case IndexKind.Tensor when index.Items!.Dimensions == 0 && index.Items.dtype == ScalarType.Bool:
                        view = whole.unsqueeze(dimension);
                        tensors.Add(index.Items.to(device).unsqueeze(0));
                        dimension++;
                        break;
                    case IndexKind.Tensor:
                        tensors.Add(index.Items!.to(device));
                        dimension += Width(index);
                        break;
                }

                if (!ReferenceEquals(view, whole))
                {
                    whole.Dispose();
                }
            }

            return (view, tensors.TrueForAll(tensor => tensor is null) ? null : [.. tensors]);

            void Skip(long count)
            {
                dimension += count;
                for (var skipped = 0L; skipped < count; skipped++)
                {
                    tensors.Add(null);
                }
            }
        }

        /// <summary>The number of dimensions that an index takes up.</summary>
        private static long Width(TensorIndex index) => index.Kind switch
        {
            IndexKind.NewAxis or IndexKind.Ellipsis => 0,
            IndexKind.Tensor when index.Items!.dtype == ScalarType.Bool => index.Items.Dimensions,
            _ => 1,
        };
    }
}
