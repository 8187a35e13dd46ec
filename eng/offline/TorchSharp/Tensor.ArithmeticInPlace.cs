namespace TorchSharp;

public static partial class torch
{
    public static Tensor add_(Tensor left, Scalar right) => left.add_(right);

    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => left.add_(right, alpha);

    public static Tensor add_(Tensor left, Tensor right) => left.add_(right);

    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => left.add_(right, alpha);

    public static Tensor sub_(Tensor left, Scalar right) => left.sub_(right);

    public static Tensor sub_(Tensor left, Tensor right) => left.sub_(right);

    public static Tensor subtract_(Tensor left, Scalar right) => left.subtract_(right);

    public static Tensor subtract_(Tensor left, Tensor right) => left.subtract_(right);

    public static Tensor mul_(Tensor left, Scalar right) => left.mul_(right);

    public static Tensor mul_(Tensor left, Tensor right) => left.mul_(right);

    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.divide_(right, rounding_mode);

    public static Tensor true_divide_(Tensor dividend, Tensor divisor) => dividend.true_divide_(divisor);

    public static Tensor floor_divide_(Tensor input, Tensor other) => input.floor_divide_(other);

    public static Tensor fmod_(Tensor left, Scalar right) => left.fmod_(right);

    public static Tensor fmod_(Tensor left, Tensor right) => left.fmod_(right);

    public static Tensor remainder_(Tensor left, Scalar right) => left.remainder_(right);

    public static Tensor remainder_(Tensor left, Tensor right) => left.remainder_(right);

    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);

    public static Tensor pow_(Tensor left, Tensor exponent) => left.pow_(exponent);

    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul_(tensor1, tensor2, value);

    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv_(tensor1, tensor2, value);

    public static Tensor bitwise_and_(Tensor left, Tensor right) => left.bitwise_and_(right);

    public static Tensor bitwise_or_(Tensor left, Tensor right) => left.bitwise_or_(right);

    public static Tensor bitwise_xor_(Tensor left, Tensor right) => left.bitwise_xor_(right);

    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => left.bitwise_left_shift_(right);

    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => left.bitwise_right_shift_(right);

    public static Tensor logical_and_(Tensor left, Tensor right) => left.logical_and_(right);

    public static Tensor logical_or_(Tensor left, Tensor right) => left.logical_or_(right);

    public static Tensor logical_xor_(Tensor left, Tensor right) => left.logical_xor_(right);

    /// <content>Arithmetic that overwrites the left operand.</content>
    public partial class Tensor
    {
        public Tensor add_(Scalar scalar) => Ops.InPlace("add_.Scalar", this, scalar);

        public Tensor add_(Scalar scalar, Scalar alpha) => Ops.InPlace("add_.Scalar", this, scalar, alpha);

        public Tensor add_(Tensor target) => Ops.InPlace("add_.Tensor", this, target);

        public Tensor add_(Tensor target, Scalar alpha) => Ops.InPlace("add_.Tensor", this, target, alpha);

        public Tensor sub_(Scalar target) => Ops.InPlace("sub_.Scalar", this, target);

        public Tensor sub_(Tensor target) => Ops.InPlace("sub_.Tensor", this, target);

        public Tensor subtract_(Scalar target) => Ops.InPlace("sub_.Scalar", this, target);

        public Tensor subtract_(Tensor target) => Ops.InPlace("sub_.Tensor", this, target);

        public Tensor mul_(Scalar target) => Ops.InPlace("mul_.Scalar", this, target);

        public Tensor mul_(Tensor target) => Ops.InPlace("mul_.Tensor", this, target);

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ops.InPlace("div_.Scalar_mode", this, target, Name(rounding_mode));

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ops.InPlace("div_.Tensor_mode", this, target, Name(rounding_mode));

        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ops.InPlace("div_.Scalar_mode", this, target, Name(rounding_mode));

        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ops.InPlace("div_.Tensor_mode", this, target, Name(rounding_mode));

        public Tensor true_divide_(Scalar other) => Ops.InPlace("div_.Scalar", this, other);

        public Tensor true_divide_(Tensor other) => Ops.InPlace("div_.Tensor", this, other);

        public Tensor floor_divide_(Scalar other) => Ops.InPlace("floor_divide_.Scalar", this, other);

        public Tensor floor_divide_(Tensor other) => Ops.InPlace("floor_divide_.Tensor", this, other);

        public Tensor fmod_(Scalar scalar) => Ops.InPlace("fmod_.Scalar", this, scalar);

        public Tensor fmod_(Tensor target) => Ops.InPlace("fmod_.Tensor", this, target);

        public Tensor remainder_(Scalar scalar) => Ops.InPlace("remainder_.Scalar", this, scalar);

        public Tensor remainder_(Tensor target) => Ops.InPlace("remainder_.Tensor", this, target);

        public Tensor pow_(Scalar exponent) => Ops.InPlace("pow_.Scalar", this, exponent);

        public Tensor pow_(Tensor exponent) => Ops.InPlace("pow_.Tensor", this, exponent);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.InPlace("addcmul_", this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Ops.InPlace("addcdiv_", this, tensor1, tensor2);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.InPlace("addcdiv_", this, tensor1, tensor2, value);

        public Tensor lerp_(Tensor end, Tensor weight) => Ops.InPlace("lerp_.Tensor", this, end, weight);

        public Tensor bitwise_and_(Tensor other) => Ops.InPlace("bitwise_and_.Tensor", this, other);

        public Tensor bitwise_or_(Tensor other) => Ops.InPlace("bitwise_or_.Tensor", this, other);

        public Tensor bitwise_xor_(Tensor other) => Ops.InPlace("bitwise_xor_.Tensor", this, other);

        public Tensor bitwise_left_shift_(Tensor other) => Ops.InPlace("bitwise_left_shift_.Tensor", this, other);

        public Tensor bitwise_right_shift_(Tensor other) => Ops.InPlace("bitwise_right_shift_.Tensor", this, other);

        public Tensor logical_and_(Tensor other) => Ops.InPlace("logical_and_", this, other);

        public Tensor logical_or_(Tensor other) => Ops.InPlace("logical_or_", this, other);

        public Tensor logical_xor_(Tensor other) => Ops.InPlace("logical_xor_", this, other);
    }
}
