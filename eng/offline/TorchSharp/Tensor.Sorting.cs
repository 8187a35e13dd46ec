namespace TorchSharp;

public static partial class torch
{
    public static (Tensor, Tensor) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) => input.sort(dim, descending, stable);

    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    public static (Tensor, Tensor) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) => tensor.topk(k, dim, largest, sorted);

    public static Tensor msort(Tensor tensor) => tensor.msort();

    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => input.cumprod(dim, dtype);

    public static (Tensor, Tensor) cummax(Tensor input, long dim) => input.cummax(dim);

    public static (Tensor, Tensor) cummin(Tensor input, long dim) => input.cummin(dim);

    public static Tensor logcumsumexp(Tensor input, long dim) => input.logcumsumexp(dim);

    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) => input.bucketize(boundaries, outInt32, right);

    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => input.histc(bins, min, max);

    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => input.bincount(weights, minlength);

    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        => input.unique(sorted, return_inverse, return_counts, dim);

    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null)
        => input.unique_consecutive(return_inverse, return_counts, dim);

    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => input.diff(n, dim, prepend, append);

    public static Tensor trapezoid(Tensor y, double dx = 1, long dim = -1) => y.trapezoid(dx, dim);

    public static Tensor trapezoid(Tensor y, Tensor x, long dim = -1) => y.trapezoid(x, dim);

    public static Tensor cumulative_trapezoid(Tensor y, double dx = 1, long dim = -1) => y.cumulative_trapezoid(dx, dim);

    public static Tensor cumulative_trapezoid(Tensor y, Tensor x, long dim = -1) => y.cumulative_trapezoid(x, dim);

    public static Tensor nonzero(Tensor input) => input.nonzero();

    public static Tensor argwhere(Tensor input) => input.argwhere();

    public static Tensor corrcoef(Tensor input) => input.corrcoef();

    public static Tensor cov(Tensor input, long correction = 1, Tensor? fweights = null, Tensor? aweights = null) => input.cov(correction, fweights, aweights);

    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null)
        => Ops.Call("searchsorted.Tensor", sorted_sequence, values, out_int32, right, Value.None, sorter);

    public static Tensor searchsorted(Tensor sorted_sequence, Scalar values, bool out_int32, bool right, Tensor sorter)
        => Ops.Call("searchsorted.Scalar", sorted_sequence, values, out_int32, right, Value.None, sorter);

    public static Tensor trapz(Tensor y, double dx = 1, long dim = -1) => y.trapezoid(dx, dim);

    public static Tensor trapz(Tensor y, Tensor x, long dim = -1) => y.trapezoid(x, dim);

    /// <content>Order, counts and running totals.</content>
    public partial class Tensor
    {
        public (Tensor, Tensor) sort(long dim = -1, bool descending = false, bool stable = false) => Ops.Call2("sort.stable", this, stable, dim, descending);

        public Tensor argsort(long dim = -1, bool descending = false) => Ops.Call("argsort", this, dim, descending);

        public (Tensor, Tensor) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Ops.Call2("topk", this, k, dim, largest, sorted);

        public Tensor msort() => Ops.Call("msort", this);

        public Tensor cumsum(long dim, ScalarType? type = null) => Ops.Call("cumsum", this, dim, type);

        public Tensor cumprod(long dim, ScalarType? type = null) => Ops.Call("cumprod", this, dim, type);

        public (Tensor, Tensor) cummax(long dim) => Ops.Call2("cummax", this, dim);

        public (Tensor, Tensor) cummin(long dim) => Ops.Call2("cummin", this, dim);

        public Tensor logcumsumexp(long dim) => Ops.Call("logcumsumexp", this, dim);

        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => Ops.Call("bucketize.Tensor", this, boundaries, outInt32, right);

        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Ops.Call("histc", this, bins, min, max);

        public Tensor bincount(Tensor? weights, long minlength = 0) => Ops.Call("bincount", this, weights, minlength);

        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            var results = dim is { } d
                ? Ops.Call3("unique_dim", this, (long)d, sorted, return_inverse, return_counts)
                : Ops.Call3("_unique2", this, sorted, return_inverse, return_counts);
            return Asked(results, return_inverse, return_counts);
        }

        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null)
            => Asked(Ops.Call3("unique_consecutive", this, return_inverse, return_counts, (long?)dim), return_inverse, return_counts);

        /// <summary>Nulls in place of what was not asked for.</summary>
        private static (Tensor Output, Tensor? Inverse, Tensor? Counts) Asked((Tensor Output, Tensor Inverse, Tensor Counts) results, bool inverse, bool counts)
        {
            return (results.Output, Kept(results.Inverse, inverse), Kept(results.Counts, counts));

            static Tensor? Kept(Tensor tensor, bool isAsked)
            {
                if (isAsked)
                {
                    return tensor;
                }

                tensor.Dispose();
                return null;
            }
        }

        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => Ops.Call("diff", this, n, dim, prepend, append);

        public Tensor trapezoid(double dx = 1, long dim = -1) => Ops.Call("trapezoid.dx", this, dx, dim);

        public Tensor trapezoid(Tensor x, long dim = -1) => Ops.Call("trapezoid.x", this, x, dim);

        public Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => Ops.Call("cumulative_trapezoid.dx", this, dx, dim);

        public Tensor cumulative_trapezoid(Tensor x, long dim = -1) => Ops.Call("cumulative_trapezoid.x", this, x, dim);

        public Tensor nonzero() => Ops.Call("nonzero", this);

        public Tensor argwhere() => Ops.Call("argwhere", this);

        public Tensor corrcoef() => Ops.Call("corrcoef", this);

        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) => Ops.Call("cov", this, correction, fweights, aweights);
    }
}
