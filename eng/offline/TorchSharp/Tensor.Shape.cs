namespace TorchSharp;

public static partial class torch
{
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    public static Tensor ravel(Tensor input) => input.ravel();

    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    public static Tensor t(Tensor input) => input.t();

    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);

    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null)
        => input.repeat_interleave(repeats, dim, output_size);

    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);

    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);

    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) => input.tensor_split(indices_or_sections, dim);

    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) => input.tensor_split(indices_or_sections, dim);

    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    public static Tensor fliplr(Tensor input) => input.fliplr();

    public static Tensor flipud(Tensor input) => input.flipud();

    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);

    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);

    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => input.diag_embed(offset, dim1, dim2);

    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Ops.Call("cat", tensors.ToArray(), dim);

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Ops.Call("stack", tensors.ToArray(), dim);

    public static Tensor hstack(params Tensor[] tensors) => Ops.Call("hstack", tensors);

    public static Tensor hstack(IList<Tensor> tensors) => hstack(tensors.ToArray());

    public static Tensor hstack(IEnumerable<Tensor> tensors) => hstack(tensors.ToArray());

    public static Tensor vstack(IList<Tensor> tensors) => Ops.Call("vstack", tensors.ToArray());

    public static Tensor column_stack(params Tensor[] tensors) => Ops.Call("column_stack", tensors);

    public static Tensor column_stack(IList<Tensor> tensors) => column_stack(tensors.ToArray());

    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Ops.CallList("meshgrid.indexing", tensors.ToArray(), indexing);

    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Ops.CallList("broadcast_tensors", tensors);

    /// <content>Views, rearrangements and repetitions.</content>
    public partial class Tensor
    {
        public Tensor view(params long[] shape) => Ops.Call("view", this, shape);

        public Tensor view_as(Tensor other) => Ops.Call("view_as", this, other);

        public Tensor reshape(params long[] shape) => Ops.Call("reshape", this, shape);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Ops.Call("flatten.using_ints", this, start_dim, end_dim);

        public Tensor ravel() => Ops.Call("ravel", this);

        public Tensor squeeze(long? dim = null) => dim is { } d ? Ops.Call("squeeze.dim", this, d) : Ops.Call("squeeze", this);

        public Tensor squeeze_(long? dim = null) => dim is { } d ? Ops.InPlace("squeeze_.dim", this, d) : Ops.InPlace("squeeze_", this);

        public Tensor unsqueeze(long dim) => Ops.Call("unsqueeze", this, dim);

        public Tensor unsqueeze_(long dim) => Ops.InPlace("unsqueeze_", this, dim);

        public Tensor transpose(long dim0, long dim1) => Ops.Call("transpose.int", this, dim0, dim1);

        public Tensor transpose_(long dim0, long dim1) => Ops.InPlace("transpose_", this, dim0, dim1);

        public Tensor swapaxes(long dim0, long dim1) => Ops.Call("swapaxes", this, dim0, dim1);

        public Tensor swapdims(long dim0, long dim1) => Ops.Call("swapdims", this, dim0, dim1);

        public Tensor permute(IEnumerable<long> permutation) => permute([.. permutation]);

        public Tensor permute(params long[] permutation) => Ops.Call("permute", this, permutation);

        public Tensor movedim(long[] source, long[] destination) => Ops.Call("movedim.intlist", this, source, destination);

        public Tensor t() => Ops.Call("t", this);

        public Tensor expand(long[] sizes, bool isImplicit = false) => Ops.Call("expand", this, sizes, isImplicit);

        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Ops.Call("expand", this, sizes.ToArray(), isImplicit);

        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        public Tensor expand(params long[] sizes) => Ops.Call("expand", this, sizes);

        public Tensor expand_as(Tensor other) => Ops.Call("expand_as", this, other);

        public Tensor broadcast_to(params long[] shape) => Ops.Call("broadcast_to", this, shape);

        public Tensor repeat(params long[] sizes) => Ops.Call("repeat", this, sizes);

        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null)
            => Ops.Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null)
            => Ops.Call("repeat_interleave.self_Tensor", this, repeats, dim, output_size);

        public Tensor tile(long[] reps) => Ops.Call("tile", this, reps);

        public Tensor unfold(long dimension, long size, long step) => Ops.Call("unfold", this, dimension, size, step);

        /// <exception cref="ArgumentException">The dimension is counted from the end, or there is none such, or no sizes are given.</exception>
        public Tensor unflatten(long dim, params long[] sizes)
        {
            if (dim < 0 || dim >= ndim)
            {
                throw new ArgumentException($"Invalid 'dim' argument: {dim}.", nameof(dim));
            }

            if (sizes.Length == 0)
            {
                throw new ArgumentException("The number of output sizes is zero.", nameof(sizes));
            }

            return reshape([.. shape.Take((int)dim), .. sizes, .. shape.Skip((int)dim + 1)]);
        }

        public Tensor[] split(long size, int dim = 0) => Ops.CallList("split.Tensor", this, size, (long)dim);

        public Tensor[] split(long[] sizes, long dim = 0) => Ops.CallList("split_with_sizes", this, sizes, dim);

        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);

        public Tensor[] split(params long[] sizes) => split(sizes, 0L);

        public Tensor[] chunk(long chunks, long dim = 0) => Ops.CallList("chunk", this, chunks, dim);

        public Tensor[] unbind(long dimension = 0) => Ops.CallList("unbind.int", this, dimension);

        public Tensor[] tensor_split(long size, long dim = 0) => Ops.CallList("tensor_split.sections", this, size, dim);

        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Ops.CallList("tensor_split.indices", this, sizes, dim);

        public Tensor flip(params long[] dims) => Ops.Call("flip", this, dims);

        public Tensor fliplr() => Ops.Call("fliplr", this);

        public Tensor flipud() => Ops.Call("flipud", this);

        public Tensor roll(long shifts, long? dims = null) => Ops.Call("roll", this, new[] { shifts }, dims is { } d ? new[] { d } : []);

        public Tensor roll(long[] shifts) => roll(shifts, []);

        public Tensor roll(long[] shifts, long[] dims) => Ops.Call("roll", this, shifts, dims);

        public Tensor rot90(long k = 1, (long, long)? dims = null) => Ops.Call("rot90", this, k, dims is { } d ? new[] { d.Item1, d.Item2 } : new long[] { 0, 1 });

        public Tensor diag(long diagonal = 0) => Ops.Call("diag", this, diagonal);

        public Tensor diagflat(long offset = 0) => Ops.Call("diagflat", this, offset);

        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Ops.Call("diag_embed", this, offset, dim1, dim2);

        public Tensor tril(long diagonal = 0) => Ops.Call("tril", this, diagonal);

        public Tensor triu(long diagonal = 0) => Ops.Call("triu", this, diagonal);

        public Tensor atleast_1d() => Ops.Call("atleast_1d", this);

        public Tensor atleast_2d() => Ops.Call("atleast_2d", this);

        public Tensor atleast_3d() => Ops.Call("atleast_3d", this);

        public Tensor T => Ops.Call("numpy_T", this);

        public Tensor mT => Ops.Call("mT", this);

        private int Wrap(long dim) => (int)(dim < 0 ? dim + Dimensions : dim);
    }
}
