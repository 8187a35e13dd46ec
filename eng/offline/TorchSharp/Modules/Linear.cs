using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>An affine map of the last dimension, with PyTorch's initial values.</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(Linear))
        {
            var bound = 1 / Math.Sqrt(inputSize);
            register_parameter(nameof(weight), Uniform([outputSize, inputSize]));
            if (hasBias)
            {
                register_parameter(nameof(bias), Uniform([outputSize]));
            }

            Parameter Uniform(long[] size) => new(empty(size, dtype, device).uniform_(-bound, bound));
        }

        public Parameter weight
        {
            get => _internal_params[nameof(weight)];
            set => ConditionallyRegisterParameter(nameof(weight), value);
        }

        public Parameter? bias
        {
            get => _internal_params.TryGetValue(nameof(bias), out var value) ? value : null;
            set => ConditionallyRegisterParameter(nameof(bias), value);
        }

        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null)
                => new(inputSize, outputSize, hasBias, device, dtype);

            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
