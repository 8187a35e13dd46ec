namespace TorchSharp;

public static partial class torch
{
    public static Tensor abs(Tensor input) => input.abs();

    public static Tensor neg(Tensor input) => input.neg();

    public static Tensor exp(Tensor input) => input.exp();

    public static Tensor exp2(Tensor input) => input.exp2();

    public static Tensor expm1(Tensor input) => input.expm1();

    public static Tensor log(Tensor input) => input.log();

    public static Tensor log2(Tensor input) => input.log2();

    public static Tensor log10(Tensor input) => input.log10();

    public static Tensor log1p(Tensor input) => input.log1p();

    public static Tensor sqrt(Tensor input) => input.sqrt();

    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    public static Tensor square(Tensor input) => input.square();

    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    public static Tensor tanh(Tensor input) => input.tanh();

    public static Tensor sin(Tensor input) => input.sin();

    public static Tensor cos(Tensor input) => input.cos();

    public static Tensor tan(Tensor input) => input.tan();

    public static Tensor asin(Tensor input) => input.asin();

    public static Tensor acos(Tensor input) => input.acos();

    public static Tensor atan(Tensor input) => input.atan();

    public static Tensor sinh(Tensor input) => input.sinh();

    public static Tensor cosh(Tensor input) => input.cosh();

    public static Tensor floor(Tensor input) => input.floor();

    public static Tensor ceil(Tensor input) => input.ceil();

    public static Tensor trunc(Tensor input) => input.trunc();

    public static Tensor frac(Tensor input) => input.frac();

    public static Tensor sign(Tensor input) => input.sign();

    public static Tensor sgn(Tensor input) => input.sgn();

    public static Tensor erf(Tensor input) => input.erf();

    public static Tensor erfc(Tensor input) => input.erfc();

    public static Tensor erfinv(Tensor input) => input.erfinv();

    public static Tensor lgamma(Tensor input) => input.lgamma();

    public static Tensor digamma(Tensor input) => input.digamma();

    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    public static Tensor negative(Tensor input) => input.negative();

    public static Tensor positive(Tensor input) => input.positive();

    public static Tensor absolute(Tensor input) => input.absolute();

    public static Tensor signbit(Tensor input) => input.signbit();

    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);

    public static Tensor i0(Tensor input) => input.i0();

    public static Tensor xlogy(Tensor x, Scalar y) => x.xlogy(y);

    public static Tensor xlogy(Tensor x, Tensor y) => x.xlogy(y);

    public static Tensor nan_to_num(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) => input.nan_to_num(nan, posinf, neginf);

    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    /// <content>Functions of each element.</content>
    public partial class Tensor
    {
        public Tensor abs() => Ops.Call("abs", this);

        public Tensor neg() => Ops.Call("neg", this);

        public Tensor exp() => Ops.Call("exp", this);

        public Tensor exp2() => Ops.Call("exp2", this);

        public Tensor expm1() => Ops.Call("expm1", this);

        public Tensor log() => Ops.Call("log", this);

        public Tensor log2() => Ops.Call("log2", this);

        public Tensor log10() => Ops.Call("log10", this);

        public Tensor log1p() => Ops.Call("log1p", this);

        public Tensor sqrt() => Ops.Call("sqrt", this);

        public Tensor rsqrt() => Ops.Call("rsqrt", this);

        public Tensor square() => Ops.Call("square", this);

        public Tensor reciprocal() => Ops.Call("reciprocal", this);

        public Tensor sigmoid() => Ops.Call("sigmoid", this);

        public Tensor tanh() => Ops.Call("tanh", this);

        public Tensor relu() => Ops.Call("relu", this);

        public Tensor sin() => Ops.Call("sin", this);

        public Tensor cos() => Ops.Call("cos", this);

        public Tensor tan() => Ops.Call("tan", this);

        public Tensor asin() => Ops.Call("asin", this);

        public Tensor acos() => Ops.Call("acos", this);

        public Tensor atan() => Ops.Call("atan", this);

        public Tensor sinh() => Ops.Call("sinh", this);

        public Tensor cosh() => Ops.Call("cosh", this);

        public Tensor floor() => Ops.Call("floor", this);

        public Tensor ceil() => Ops.Call("ceil", this);

        public Tensor trunc() => Ops.Call("trunc", this);

        public Tensor frac() => Ops.Call("frac", this);

        public Tensor sign() => Ops.Call("sign", this);

        public Tensor sgn() => Ops.Call("sgn", this);

        public Tensor erf() => Ops.Call("erf", this);

        public Tensor erfc() => Ops.Call("erfc", this);

        public Tensor erfinv() => Ops.Call("erfinv", this);

        public Tensor lgamma() => Ops.Call("lgamma", this);

        public Tensor digamma() => Ops.Call("digamma", this);

        public Tensor round(long decimals = 0) => Ops.Call("round.decimals", this, decimals);

        public Tensor negative() => Ops.Call("negative", this);

        public Tensor positive() => Ops.Call("positive", this);

        public Tensor absolute() => Ops.Call("absolute", this);

        public Tensor signbit() => Ops.Call("signbit", this);

        public Tensor gelu() => Ops.Call("gelu", this);

        public Tensor silu() => Ops.Call("silu", this);

        public Tensor logit(double? eps = null) => Ops.Call("logit", this, eps);

        public Tensor i0() => Ops.Call("i0", this);

        public Tensor xlogy(Scalar y) => Ops.Call("xlogy.Scalar_Other", this, y);

        public Tensor xlogy(Tensor y) => Ops.Call("xlogy.Tensor", this, y);

        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Ops.Call("nan_to_num", this, nan, posinf, neginf);

        public Tensor deg2rad() => Ops.Call("deg2rad", this);

        public Tensor rad2deg() => Ops.Call("rad2deg", this);

        public Tensor softmax(long dim, ScalarType? dtype = null) => Ops.Call("softmax.int", this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ops.Call("log_softmax.int", this, dim, dtype);

        public Tensor log_sigmoid() => Ops.Call("log_sigmoid", this);

        public Tensor leaky_relu(Scalar negative_slope) => Ops.Call("leaky_relu", this, negative_slope);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.Call("clamp", this, min, max);

        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Ops.Call("clamp.Tensor", this, min, max);

        public Tensor clip(Scalar? min = null, Scalar? max = null) => Ops.Call("clip", this, min, max);

        public Tensor clamp_min(Scalar min) => Ops.Call("clamp_min", this, min);

        public Tensor clamp_max(Scalar max) => Ops.Call("clamp_max", this, max);
    }
}
