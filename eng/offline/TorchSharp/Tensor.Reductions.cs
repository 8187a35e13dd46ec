namespace TorchSharp;

public static partial class torch
{
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    public static Tensor nansum(Tensor input) => input.nansum();

    public static Tensor mean(Tensor input) => input.mean();

    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) => input.mean(dimensions, keepdim, type);

    public static Tensor nanmean(Tensor input, int? dim = null, bool keepdim = false, ScalarType? dtype = null) => input.nanmean(dim, keepdim, dtype);

    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.prod(dim, keepdim, type);

    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);

    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);

    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.std(dimensions, unbiased, keepdim, type);

    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.std(dimensions, unbiased, keepdim, type);

    public static Tensor std(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.std(dimensions, unbiased, keepdim, type);

    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.std(dimensions, unbiased, keepdim, type);

    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);

    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.var(dimensions, unbiased, keepdim, type);

    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.var(dimensions, unbiased, keepdim, type);

    public static Tensor var(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.var(dimensions, unbiased, keepdim, type);

    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.var(dimensions, unbiased, keepdim, type);

    public static (Tensor, Tensor) std_mean(Tensor input, bool unbiased = true) => input.std_mean(unbiased);

    public static (Tensor, Tensor) std_mean(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.std_mean(dimensions, unbiased, keepdim, type);

    public static (Tensor, Tensor) std_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.std_mean(dimensions, unbiased, keepdim, type);

    public static (Tensor, Tensor) var_mean(Tensor input, bool unbiased = true) => input.var_mean(unbiased);

    public static (Tensor, Tensor) var_mean(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.var_mean(dimensions, unbiased, keepdim, type);

    public static (Tensor, Tensor) var_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        => input.var_mean(dimensions, unbiased, keepdim, type);

    public static Tensor max(Tensor input) => input.max();

    public static (Tensor, Tensor) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);

    public static Tensor max(Tensor input, Tensor other) => input.max(other);

    public static Tensor min(Tensor input) => input.min();

    public static (Tensor, Tensor) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);

    public static Tensor min(Tensor input, Tensor other) => input.min(other);

    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);

    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    public static (Tensor, Tensor) aminmax(Tensor input, long? dim = null, bool keepdim = false) => input.aminmax(dim, keepdim);

    public static Tensor argmax(Tensor input) => input.argmax();

    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    public static Tensor argmin(Tensor input) => input.argmin();

    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    public static Tensor all(Tensor input) => input.all();

    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    public static Tensor any(Tensor input) => input.any();

    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);

    public static Tensor median(Tensor input) => input.median();

    public static Tensor nanmedian(Tensor input) => input.nanmedian();

    public static (Tensor, Tensor) mode(Tensor input, long dim = -1, bool keepdim = false) => input.mode(dim, keepdim);

    public static (Tensor, Tensor) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) => input.kthvalue(k, dim, keepdim);

    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    public static Tensor nanquantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.nanquantile(q, dim, keepdim);

    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2) => input.norm(dimension, keepdim, p);

    public static Tensor norm(Tensor input, float p = 2) => input.norm(p);

    public static Tensor dist(Tensor input, Tensor other, float p = 2) => input.dist(other, p);

    /// <content>Sums, extremes and other reductions.</content>
    public partial class Tensor
    {
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);

        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1], keepdim, type);

        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1, dim2], keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Ops.Call("sum.dim_IntList", this, dim, keepdim, type);

        public Tensor sum(ScalarType? type = null) => Ops.Call("sum", this, type);

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => Ops.Call("sum.dim_IntList", this, dim.ToArray(), keepdim, type);

        public Tensor nansum() => Ops.Call("nansum", this);

        public Tensor mean() => Ops.Call("mean", this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Ops.Call("mean.dim", this, dimensions, keepdim, type);

        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null)
            => Ops.Call("nanmean", this, dim is { } d ? new long[] { d } : null, keepdim, dtype);

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Ops.Call("prod.dim_int", this, dim, keepdim, type);

        public Tensor prod(ScalarType? type = null) => Ops.Call("prod", this, type);

        public Tensor std(bool unbiased = true) => Ops.Call("std", this, unbiased);

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("std.correction", Typed(type), new[] { dim }, unbiased ? 1 : 0, keepdim);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("std.correction", Typed(type), dimensions, unbiased ? 1 : 0, keepdim);

        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("std.correction", Typed(type), dimensions.ToArray(), unbiased ? 1 : 0, keepdim);

        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("std.correction", Typed(type), new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased ? 1 : 0, keepdim);

        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("std.correction", Typed(type), new[] { dim.Item1, dim.Item2 }, unbiased ? 1 : 0, keepdim);

        public Tensor var(bool unbiased = true) => Ops.Call("var", this, unbiased);

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("var.correction", Typed(type), new[] { dim }, unbiased ? 1 : 0, keepdim);

        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("var.correction", Typed(type), dimensions, unbiased ? 1 : 0, keepdim);

        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("var.correction", Typed(type), dimensions.ToArray(), unbiased ? 1 : 0, keepdim);

        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("var.correction", Typed(type), new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased ? 1 : 0, keepdim);

        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call("var.correction", Typed(type), new[] { dim.Item1, dim.Item2 }, unbiased ? 1 : 0, keepdim);

        public (Tensor, Tensor) std_mean(bool unbiased = true) => Ops.Call2("std_mean", this, unbiased);

        public (Tensor, Tensor) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call2("std_mean.correction", Typed(type), new[] { dim }, unbiased ? 1 : 0, keepdim);

        public (Tensor, Tensor) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call2("std_mean.correction", Typed(type), dimensions, unbiased ? 1 : 0, keepdim);

        public (Tensor, Tensor) var_mean(bool unbiased = true) => Ops.Call2("var_mean", this, unbiased);

        public (Tensor, Tensor) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call2("var_mean.correction", Typed(type), new[] { dim }, unbiased ? 1 : 0, keepdim);

        public (Tensor, Tensor) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
            => Ops.Call2("var_mean.correction", Typed(type), dimensions, unbiased ? 1 : 0, keepdim);

        public Tensor max() => Ops.Call("max", this);

        public (Tensor, Tensor) max(long dim, bool keepdim = false) => Ops.Call2("max.dim", this, dim, keepdim);

        public Tensor max(Tensor other) => Ops.Call("maximum", this, other);

        public Tensor min() => Ops.Call("min", this);

        public (Tensor, Tensor) min(long dim, bool keepdim = false) => Ops.Call2("min.dim", this, dim, keepdim);

        public Tensor min(Tensor other) => Ops.Call("minimum", this, other);

        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => Into(@out, Ops.Call("amax", this, dims, keepdim));

        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amax(dims.ToArray(), keepdim, @out);

        public Tensor amax(params long[] dims) => amax(dims, false);

        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => Into(@out, Ops.Call("amin", this, dims, keepdim));

        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amin(dims.ToArray(), keepdim, @out);

        public Tensor amin(params long[] dims) => amin(dims, false);

        public (Tensor, Tensor) aminmax(long? dim = null, bool keepdim = false) => Ops.Call2("aminmax", this, dim, keepdim);

        public Tensor argmax() => Ops.Call("argmax", this);

        public Tensor argmax(long dim, bool keepdim = false) => Ops.Call("argmax", this, dim, keepdim);

        public Tensor argmin() => Ops.Call("argmin", this);

        public Tensor argmin(long dim, bool keepdim = false) => Ops.Call("argmin", this, dim, keepdim);

        public Tensor all() => Ops.Call("all", this);

        public Tensor all(long dim, bool keepdim = false) => Ops.Call("all.dim", this, dim, keepdim);

        public Tensor any() => Ops.Call("any", this);

        public Tensor any(long dim, bool keepdim = false) => Ops.Call("any.dim", this, dim, keepdim);

        public Tensor count_nonzero(long[]? dims = null) => dims is null ? Ops.Call("count_nonzero", this) : Ops.Call("count_nonzero.dim_IntList", this, dims);

        public Tensor logsumexp(long dim, bool keepdim = false) => Ops.Call("logsumexp", this, new[] { dim }, keepdim);

        public Tensor median() => Ops.Call("median", this);

        public Tensor nanmedian() => Ops.Call("nanmedian", this);

        public (Tensor, Tensor) mode(long dim = -1, bool keepdim = false) => Ops.Call2("mode", this, dim, keepdim);

        public (Tensor, Tensor) kthvalue(long k, long? dim, bool keepdim = false) => Ops.Call2("kthvalue", this, k, dim ?? -1, keepdim);

        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Ops.Call("quantile", this, q, dim, keepdim);

        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Ops.Call("nanquantile", this, q, dim, keepdim);

        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Ops.Call("norm.ScalarOpt_dim", this, p, new long[] { dim }, keepdim);

        public Tensor norm(float p = 2) => Ops.Call("norm.Scalar", this, p);

        public Tensor dist(Tensor other, float p = 2) => Ops.Call("dist", this, other, p);

        private static Tensor Into(Tensor? target, Tensor result) => target is null ? result : target.copy_(result);

        private Tensor Typed(ScalarType? type) => type is { } wanted && wanted != dtype ? to_type(wanted) : this;
    }
}
