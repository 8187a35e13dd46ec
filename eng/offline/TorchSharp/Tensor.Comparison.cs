namespace TorchSharp;

public static partial class torch
{
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);

    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.not_equal(target);

    public static Tensor greater(Tensor tensor, Tensor target) => tensor.greater(target);

    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.greater_equal(target);

    public static Tensor less(Tensor tensor, Tensor target) => tensor.less(target);

    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.less_equal(target);

    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);

    public static Tensor logical_not(Tensor input) => input.logical_not();

    public static Tensor isnan(Tensor input) => input.isnan();

    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();

    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();

    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false)
        => tensor.isclose(other, rtol, atol, nanEqual);

    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
        => tensor.allclose(target, rtol, atol, equal_nan);

    public static Tensor isin(Tensor tensor, Tensor test_elements, bool assumeUnique = false, bool invert = false) => tensor.isin(test_elements, assumeUnique, invert);

    /// <content>Comparisons and logic.</content>
    public partial class Tensor
    {
        public Tensor eq(Scalar target) => Ops.Call("eq.Scalar", this, target);

        public Tensor eq(Tensor target) => Ops.Call("eq.Tensor", this, target);

        public Tensor ne(Scalar target) => Ops.Call("ne.Scalar", this, target);

        public Tensor ne(Tensor target) => Ops.Call("ne.Tensor", this, target);

        public Tensor lt(Scalar target) => Ops.Call("lt.Scalar", this, target);

        public Tensor lt(Tensor target) => Ops.Call("lt.Tensor", this, target);

        public Tensor le(Scalar target) => Ops.Call("le.Scalar", this, target);

        public Tensor le(Tensor target) => Ops.Call("le.Tensor", this, target);

        public Tensor gt(Scalar target) => Ops.Call("gt.Scalar", this, target);

        public Tensor gt(Tensor target) => Ops.Call("gt.Tensor", this, target);

        public Tensor ge(Scalar target) => Ops.Call("ge.Scalar", this, target);

        public Tensor ge(Tensor target) => Ops.Call("ge.Tensor", this, target);

        public Tensor eq_(Scalar target) => Ops.InPlace("eq_.Scalar", this, target);

        public Tensor eq_(Tensor target) => Ops.InPlace("eq_.Tensor", this, target);

        public Tensor ne_(Scalar target) => Ops.InPlace("ne_.Scalar", this, target);

        public Tensor ne_(Tensor target) => Ops.InPlace("ne_.Tensor", this, target);

        public Tensor lt_(Scalar target) => Ops.InPlace("lt_.Scalar", this, target);

        public Tensor lt_(Tensor target) => Ops.InPlace("lt_.Tensor", this, target);

        public Tensor le_(Scalar target) => Ops.InPlace("le_.Scalar", this, target);

        public Tensor le_(Tensor target) => Ops.InPlace("le_.Tensor", this, target);

        public Tensor gt_(Scalar target) => Ops.InPlace("gt_.Scalar", this, target);

        public Tensor gt_(Tensor target) => Ops.InPlace("gt_.Tensor", this, target);

        public Tensor ge_(Scalar target) => Ops.InPlace("ge_.Scalar", this, target);

        public Tensor ge_(Tensor target) => Ops.InPlace("ge_.Tensor", this, target);

        public Tensor equal(Tensor target) => Ops.Call("eq.Tensor", this, target);

        public Tensor not_equal(Tensor target) => Ops.Call("ne.Tensor", this, target);

        public Tensor greater(Tensor target) => Ops.Call("gt.Tensor", this, target);

        public Tensor greater_equal(Tensor target) => Ops.Call("ge.Tensor", this, target);

        public Tensor less(Tensor target) => Ops.Call("lt.Tensor", this, target);

        public Tensor less_equal(Tensor target) => Ops.Call("le.Tensor", this, target);

        public Tensor logical_and(Tensor other) => Ops.Call("logical_and", this, other);

        public Tensor logical_or(Tensor other) => Ops.Call("logical_or", this, other);

        public Tensor logical_xor(Tensor other) => Ops.Call("logical_xor", this, other);

        public Tensor logical_not() => Ops.Call("logical_not", this);

        public Tensor isnan() => Ops.Call("isnan", this);

        public Tensor isinf() => Ops.Call("isinf", this);

        public Tensor isfinite() => Ops.Call("isfinite", this);

        public Tensor isposinf() => Ops.Call("isposinf", this);

        public Tensor isneginf() => Ops.Call("isneginf", this);

        public Tensor isclose(Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) => Ops.Call("isclose", this, other, rtol, atol, nanEqual);

        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
            => Ops.CallBool("allclose", this, target, rtol, atol, equal_nan);

        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false)
            => Ops.Call("isin.Tensor_Tensor", this, test_elements, assumeUnique, invert);
    }
}
