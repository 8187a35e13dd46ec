namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get
            {
                Native.Check(Native.ts_tensor_requires_grad(Handle, out var value));
                return value != 0;
            }

            set => Native.Check(Native.ts_tensor_set_requires_grad(Handle, value ? 1 : 0));
        }

        public bool is_leaf
        {
            get
            {
                Native.Check(Native.ts_tensor_is_leaf(Handle, out var value));
                return value != 0;
            }
        }

        public Tensor? grad
        {
            get
            {
                Native.Check(Native.ts_tensor_grad(Handle, out var gradient));
                return gradient == 0 ? null : new Tensor(gradient);
            }

            set
            {
                Native.Check(Native.ts_tensor_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(value);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => detach().requires_grad_(requires_grad);

        public void retain_grad() => Native.Check(Native.ts_tensor_retain_grad(Handle));

        public void backward() => autograd.backward(this);

        public Tensor detach() => Ops.Call("detach", this);

        public Tensor detach_() => Ops.InPlace("detach_", this);
    }

    public static unsafe class autograd
    {
        public static void backward(Tensor tensor, Tensor? grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
            => backward([tensor], grad_tensor is null ? null : [grad_tensor], retain_graph, create_graph, inputs);

        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
            => backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            if (inputs is not null)
            {
                throw new NotSupportedException("The stand-in accumulates into all leaves; it does not take inputs.");
            }

            var gradients = Handles(grad_tensors ?? []);
            fixed (nint* roots = Handles(tensors), seeds = gradients)
            {
                Native.Check(Native.ts_autograd_backward(roots, tensors.Count, seeds, gradients.Length, (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0));
            }

            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
        }

        public static IList<Tensor?> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var gradients = Handles(grad_outputs ?? []);
            var results = new nint[inputs.Count];
            fixed (nint* roots = Handles(outputs), leaves = Handles(inputs), seeds = gradients, start = results)
            {
                Native.Check(Native.ts_autograd_grad(roots, outputs.Count, leaves, inputs.Count, seeds, gradients.Length, retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, start));
            }

            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            return [.. results.Select(handle => handle == 0 ? null : new Tensor(handle))];
        }

        private static nint[] Handles(IList<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Handle)];
    }
}
