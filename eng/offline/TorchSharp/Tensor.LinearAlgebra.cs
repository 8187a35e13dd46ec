namespace TorchSharp;

public static partial class torch
{
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);

    public static Tensor ger(Tensor input, Tensor vec2) => input.ger(vec2);

    public static Tensor vdot(Tensor input, Tensor target) => input.vdot(target);

    public static Tensor trace(Tensor input) => input.trace();

    public static Tensor kron(Tensor input, Tensor other) => input.kron(other);

    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);

    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.baddbmm(batch1, batch2, beta, alpha);

    public static Tensor inverse(Tensor input) => input.inverse();

    public static Tensor det(Tensor input) => input.det();

    public static Tensor logdet(Tensor input) => input.logdet();

    public static Tensor matrix_power(Tensor input, int n) => input.matrix_power(n);

    public static Tensor matrix_exp(Tensor input) => input.matrix_exp();

    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => a.tensordot(b, dims1, dims2);

    public static Tensor einsum(string equation, params Tensor[] tensors) => Ops.Call("einsum", equation, tensors);

    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary)
        => Ops.Call("cdist", x1, x2, p, (long)compute_mode);

    /// <content>Products and matrices.</content>
    public partial class Tensor
    {
        public Tensor mm(Tensor target) => Ops.Call("mm", this, target);

        public Tensor bmm(Tensor batch2) => Ops.Call("bmm", this, batch2);

        public Tensor mv(Tensor target) => Ops.Call("mv", this, target);

        public Tensor matmul(Tensor target) => Ops.Call("matmul", this, target);

        public Tensor dot(Tensor target) => Ops.Call("dot", this, target);

        public Tensor outer(Tensor vec2) => Ops.Call("outer", this, vec2);

        public Tensor inner(Tensor vec2) => Ops.Call("inner", this, vec2);

        public Tensor ger(Tensor vec2) => Ops.Call("ger", this, vec2);

        public Tensor vdot(Tensor target) => Ops.Call("vdot", this, target);

        public Tensor trace() => Ops.Call("trace", this);

        public Tensor kron(Tensor other) => Ops.Call("kron", this, other);

        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Ops.Call("addmm", this, mat1, mat2, beta, alpha);

        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Ops.Call("baddbmm", this, batch1, batch2, beta, alpha);

        public Tensor inverse() => Ops.Call("inverse", this);

        public Tensor det() => Ops.Call("det", this);

        public Tensor logdet() => Ops.Call("logdet", this);

        public Tensor matrix_power(int n) => Ops.Call("matrix_power", this, (long)n);

        public Tensor matrix_exp() => Ops.Call("matrix_exp", this);

        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Ops.Call("tensordot", this, b, dims1, dims2);
    }
}
