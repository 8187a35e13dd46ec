namespace TorchSharp;

public static partial class torch
{
    public static Tensor abs_(Tensor input) => input.abs_();

    public static Tensor neg_(Tensor input) => input.neg_();

    public static Tensor exp_(Tensor input) => input.exp_();

    public static Tensor expm1_(Tensor input) => input.expm1_();

    public static Tensor log_(Tensor input) => input.log_();

    public static Tensor log2_(Tensor input) => input.log2_();

    public static Tensor log10_(Tensor input) => input.log10_();

    public static Tensor log1p_(Tensor input) => input.log1p_();

    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    public static Tensor tanh_(Tensor input) => input.tanh_();

    public static Tensor sin_(Tensor input) => input.sin_();

    public static Tensor cos_(Tensor input) => input.cos_();

    public static Tensor tan_(Tensor input) => input.tan_();

    public static Tensor asin_(Tensor input) => input.asin_();

    public static Tensor acos_(Tensor input) => input.acos_();

    public static Tensor atan_(Tensor input) => input.atan_();

    public static Tensor sinh_(Tensor input) => input.sinh_();

    public static Tensor cosh_(Tensor input) => input.cosh_();

    public static Tensor floor_(Tensor input) => input.floor_();

    public static Tensor ceil_(Tensor input) => input.ceil_();

    public static Tensor trunc_(Tensor input) => input.trunc_();

    public static Tensor frac_(Tensor input) => input.frac_();

    public static Tensor sign_(Tensor input) => input.sign_();

    public static Tensor sgn_(Tensor input) => input.sgn_();

    public static Tensor erf_(Tensor input) => input.erf_();

    public static Tensor erfc_(Tensor input) => input.erfc_();

    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    public static Tensor digamma_(Tensor input) => input.digamma_();

    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);

    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);

    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp_(min, max);

    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);

    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);

    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();

    /// <content>Functions of each element that overwrite it.</content>
    public partial class Tensor
    {
        public Tensor abs_() => Ops.InPlace("abs_", this);

        public Tensor neg_() => Ops.InPlace("neg_", this);

        public Tensor exp_() => Ops.InPlace("exp_", this);

        public Tensor expm1_() => Ops.InPlace("expm1_", this);

        public Tensor log_() => Ops.InPlace("log_", this);

        public Tensor log2_() => Ops.InPlace("log2_", this);

        public Tensor log10_() => Ops.InPlace("log10_", this);

        public Tensor log1p_() => Ops.InPlace("log1p_", this);

        public Tensor sqrt_() => Ops.InPlace("sqrt_", this);

        public Tensor rsqrt_() => Ops.InPlace("rsqrt_", this);

        public Tensor reciprocal_() => Ops.InPlace("reciprocal_", this);

        public Tensor sigmoid_() => Ops.InPlace("sigmoid_", this);

        public Tensor tanh_() => Ops.InPlace("tanh_", this);

        public Tensor relu_() => Ops.InPlace("relu_", this);

        public Tensor sin_() => Ops.InPlace("sin_", this);

        public Tensor cos_() => Ops.InPlace("cos_", this);

        public Tensor tan_() => Ops.InPlace("tan_", this);

        public Tensor asin_() => Ops.InPlace("asin_", this);

        public Tensor acos_() => Ops.InPlace("acos_", this);

        public Tensor atan_() => Ops.InPlace("atan_", this);

        public Tensor sinh_() => Ops.InPlace("sinh_", this);

        public Tensor cosh_() => Ops.InPlace("cosh_", this);

        public Tensor floor_() => Ops.InPlace("floor_", this);

        public Tensor ceil_() => Ops.InPlace("ceil_", this);

        public Tensor trunc_() => Ops.InPlace("trunc_", this);

        public Tensor frac_() => Ops.InPlace("frac_", this);

        public Tensor sign_() => Ops.InPlace("sign_", this);

        public Tensor sgn_() => Ops.InPlace("sgn_", this);

        public Tensor erf_() => Ops.InPlace("erf_", this);

        public Tensor erfc_() => Ops.InPlace("erfc_", this);

        public Tensor erfinv_() => Ops.InPlace("erfinv_", this);

        public Tensor lgamma_() => Ops.InPlace("lgamma_", this);

        public Tensor digamma_() => Ops.InPlace("digamma_", this);

        public Tensor round_(long decimals = 0) => Ops.InPlace("round_.decimals", this, decimals);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Ops.InPlace("clamp_", this, min, max);

        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Ops.InPlace("clamp_.Tensor", this, min, max);

        public Tensor clamp_min_(Scalar min) => Ops.InPlace("clamp_min_", this, min);

        public Tensor clamp_max_(Scalar max) => Ops.InPlace("clamp_max_", this, max);

        public Tensor zero_() => Ops.InPlace("zero_", this);

        public Tensor fill_(Scalar value) => Ops.InPlace("fill_.Scalar", this, value);

        public Tensor copy_(Tensor source, bool nonBlocking = false) => Ops.InPlace("copy_", this, source, nonBlocking);

        public Tensor set_(Tensor source) => Ops.InPlace("set_.source_Tensor", this, source);

        public Tensor logical_not_() => Ops.InPlace("logical_not_", this);

        public Tensor bitwise_not_() => Ops.InPlace("bitwise_not_", this);
    }
}
