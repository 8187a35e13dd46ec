namespace TorchSharp;

public static partial class torch
{
    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);

    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);

    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    public static Tensor subtract(Tensor left, Scalar right) => left.subtract(right);

    public static Tensor subtract(Tensor left, Tensor right) => left.subtract(right);

    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    public static Tensor multiply(Tensor left, Scalar right) => left.multiply(right);

    public static Tensor multiply(Tensor left, Tensor right) => left.multiply(right);

    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.divide(right, rounding_mode);

    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.divide(right, rounding_mode);

    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.true_divide(divisor);

    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);

    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);

    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);

    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);

    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);

    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    public static Tensor float_power(Tensor input, Tensor target) => input.float_power(target);

    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    public static Tensor fmax(Tensor input, Tensor other) => input.fmax(other);

    public static Tensor fmin(Tensor input, Tensor other) => input.fmin(other);

    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);

    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);

    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    public static Tensor logaddexp2(Tensor left, Tensor right) => left.logaddexp2(right);

    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);

    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);

    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);

    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);

    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);

    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);

    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);

    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    public static Tensor bitwise_left_shift(Tensor left, Tensor right) => left.bitwise_left_shift(right);

    public static Tensor bitwise_right_shift(Tensor left, Tensor right) => left.bitwise_right_shift(right);

    /// <content>Arithmetic with another tensor or a number.</content>
    public partial class Tensor
    {
        public Tensor add(Scalar scalar) => Ops.Call("add.Scalar", this, scalar);

        public Tensor add(Scalar scalar, Scalar alpha) => Ops.Call("add.Scalar", this, scalar, alpha);

        public Tensor add(Tensor target) => Ops.Call("add.Tensor", this, target);

        public Tensor add(Tensor target, Scalar alpha) => Ops.Call("add.Tensor", this, target, alpha);

        public Tensor sub(Scalar target) => Ops.Call("sub.Scalar", this, target);

        public Tensor sub(Tensor target) => Ops.Call("sub.Tensor", this, target);

        public Tensor subtract(Scalar target) => Ops.Call("sub.Scalar", this, target);

        public Tensor subtract(Tensor target) => Ops.Call("sub.Tensor", this, target);

        public Tensor mul(Scalar target) => Ops.Call("mul.Scalar", this, target);

        public Tensor mul(Tensor target) => Ops.Call("mul.Tensor", this, target);

        public Tensor multiply(Scalar target) => Ops.Call("mul.Scalar", this, target);

        public Tensor multiply(Tensor target) => Ops.Call("mul.Tensor", this, target);

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ops.Call("div.Scalar_mode", this, target, Name(rounding_mode));

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ops.Call("div.Tensor_mode", this, target, Name(rounding_mode));

        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ops.Call("div.Scalar_mode", this, target, Name(rounding_mode));

        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ops.Call("div.Tensor_mode", this, target, Name(rounding_mode));

        public Tensor true_divide(Scalar other) => Ops.Call("div.Scalar", this, other);

        public Tensor true_divide(Tensor other) => Ops.Call("div.Tensor", this, other);

        public Tensor floor_divide(Scalar other) => Ops.Call("floor_divide.Scalar", this, other);

        public Tensor floor_divide(Tensor other) => Ops.Call("floor_divide", this, other);

        public Tensor fmod(Scalar scalar) => Ops.Call("fmod.Scalar", this, scalar);

        public Tensor fmod(Tensor target) => Ops.Call("fmod.Tensor", this, target);

        public Tensor remainder(Scalar scalar) => Ops.Call("remainder.Scalar", this, scalar);

        public Tensor remainder(Tensor target) => Ops.Call("remainder.Tensor", this, target);

        public Tensor pow(Scalar exponent) => Ops.Call("pow.Tensor_Scalar", this, exponent);

        public Tensor pow(Tensor exponent) => Ops.Call("pow.Tensor_Tensor", this, exponent);

        public Tensor float_power(Tensor target) => Ops.Call("float_power.Tensor_Tensor", this, target);

        public Tensor maximum(Tensor other) => Ops.Call("maximum", this, other);

        public Tensor minimum(Tensor other) => Ops.Call("minimum", this, other);

        public Tensor fmax(Tensor other) => Ops.Call("fmax", this, other);

        public Tensor fmin(Tensor other) => Ops.Call("fmin", this, other);

        public Tensor hypot(Tensor other) => Ops.Call("hypot", this, other);

        public Tensor atan2(Tensor other) => Ops.Call("atan2", this, other);

        public Tensor copysign(Tensor other) => Ops.Call("copysign.Tensor", this, other);

        public Tensor logaddexp(Tensor other) => Ops.Call("logaddexp", this, other);

        public Tensor logaddexp2(Tensor other) => Ops.Call("logaddexp2", this, other);

        public Tensor heaviside(Tensor other) => Ops.Call("heaviside", this, other);

        public Tensor gcd(Tensor other) => Ops.Call("gcd", this, other);

        public Tensor lcm(Tensor other) => Ops.Call("lcm", this, other);

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.Call("addcmul", this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Ops.Call("addcdiv", this, tensor1, tensor2);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.Call("addcdiv", this, tensor1, tensor2, value);

        public Tensor lerp(Tensor end, Tensor weight) => Ops.Call("lerp.Tensor", this, end, weight);

        public Tensor bitwise_and(Tensor other) => Ops.Call("bitwise_and.Tensor", this, other);

        public Tensor bitwise_or(Tensor other) => Ops.Call("bitwise_or.Tensor", this, other);

        public Tensor bitwise_xor(Tensor other) => Ops.Call("bitwise_xor.Tensor", this, other);

        public Tensor bitwise_not() => Ops.Call("bitwise_not", this);

        public Tensor bitwise_left_shift(Tensor other) => Ops.Call("bitwise_left_shift.Tensor", this, other);

        public Tensor bitwise_right_shift(Tensor other) => Ops.Call("bitwise_right_shift.Tensor", this, other);

        private static string? Name(RoundingMode mode) => mode == RoundingMode.None ? null : mode.ToString();
    }
}
