namespace TorchSharp;

public static partial class torch
{
    public static class linalg
    {
        public static Tensor cholesky(Tensor input) => Ops.Call("linalg_cholesky", input);

        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Ops.Call("linalg_cross", input, other, dim);

        public static Tensor det(Tensor input) => Ops.Call("linalg_det", input);

        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1)
            => Ops.Call("linalg_diagonal", input, (long)offset, (long)dim1, (long)dim2);

        public static (Tensor, Tensor) eig(Tensor input) => Ops.Call2("linalg_eig", input);

        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Ops.Call2("linalg_eigh", input, UPLO.ToString());

        public static Tensor eigvals(Tensor input) => Ops.Call("linalg_eigvals", input);

        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Ops.Call("linalg_eigvalsh", input, UPLO.ToString());

        public static Tensor inv(Tensor input) => Ops.Call("linalg_inv", input);

        public static Tensor matrix_exp(Tensor input) => Ops.Call("linalg_matrix_exp", input);

        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false)
            => Ops.Call("linalg_matrix_rank.atol_rtol_float", input, atol, rtol, hermitian);

        public static Tensor multi_dot(IList<Tensor> tensors) => Ops.Call("linalg_multi_dot", tensors.ToArray());

        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Ops.Call("linalg_norm", input, ord, dims, keepdim);

        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => norm(input, (double)ord, dims, keepdim);

        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Ops.Call("linalg_norm", input, Value.None, dims, keepdim);

        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => Ops.Call("linalg_norm.ord_str", input, ord, dims, keepdim);

        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false)
            => Ops.Call("linalg_pinv.atol_rtol_float", input, atol, rtol, hermitian);

        public static (Tensor, Tensor) qr(Tensor input, QRMode mode = QRMode.Reduced) => Ops.Call2("linalg_qr", input, mode.ToString().ToLowerInvariant());

        public static (Tensor, Tensor) slogdet(Tensor input) => Ops.Call2("linalg_slogdet", input);

        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Ops.Call("linalg_solve", A, B, left);

        public static (Tensor, Tensor, Tensor) svd(Tensor input, bool fullMatrices = true) => Ops.Call3("linalg_svd", input, fullMatrices);

        public static Tensor svdvals(Tensor input) => Ops.Call("linalg_svdvals", input);

        public static Tensor vander(Tensor input, long? N = null) => Ops.Call("linalg_vander", input, N);

        public enum QRMode
        {
            Reduced = 0,
            Complete = 1,
            R = 2,
        }
    }
}
