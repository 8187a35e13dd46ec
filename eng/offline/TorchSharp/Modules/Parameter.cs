using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A leaf tensor that a module trains. It takes over the native tensor behind its data.</summary>
public class Parameter : Tensor
{
    public Parameter(Tensor data, bool requires_grad = true)
        : base(Leaf(data, requires_grad))
    {
    }

    private static nint Leaf(Tensor data, bool requires_grad)
    {
        var handle = data.with_requires_grad(requires_grad).DecoupleFromNativeHandle();
        data.Dispose();
        return handle;
    }
}
