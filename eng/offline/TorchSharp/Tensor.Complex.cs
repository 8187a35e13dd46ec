namespace TorchSharp;

public static partial class torch
{
    public static Tensor conj(Tensor input) => input.conj();

    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();

    public static Tensor view_as_real(Tensor input) => input.view_as_real();

    public static Tensor view_as_complex(Tensor input) => input.view_as_complex();

    public static Tensor angle(Tensor input) => input.angle();

    public static Tensor complex(Tensor real, Tensor imag) => Ops.Call("complex", real, imag);

    public static Tensor real(Tensor input) => input.real;

    public static Tensor imag(Tensor input) => input.imag;

    /// <content>Complex numbers, as the Fourier transforms give them.</content>
    public partial class Tensor
    {
        public Tensor conj() => Ops.Call("conj", this);

        public Tensor resolve_conj() => Ops.Call("resolve_conj", this);

        public Tensor view_as_real() => Ops.Call("view_as_real", this);

        public Tensor view_as_complex() => Ops.Call("view_as_complex", this);

        public Tensor angle() => Ops.Call("angle", this);

        public Tensor real => Ops.Call("real", this);

        public Tensor imag => Ops.Call("imag", this);
    }
}
