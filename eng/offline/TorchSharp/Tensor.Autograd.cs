namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get
            {
                Check(Native.ts_tensor_requires_grad(Handle, out var value));
                return value != 0;
            }

            set => Check(Native.ts_tensor_set_requires_grad(Handle, value ? 1 : 0));
        }

        public bool is_leaf
        {
            get
            {
                Check(Native.ts_tensor_is_leaf(Handle, out var value));
                return value != 0;
            }
        }

        public Tensor? grad
        {
            get
            {
                Check(Native.ts_tensor_grad(Handle, out var gradient));
                return gradient == 0 ? null : new Tensor(gradient);
            }

            set
            {
                Check(Native.ts_tensor_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(value);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => detach().requires_grad_(requires_grad);

        public void retain_grad() => Check(Native.ts_tensor_retain_grad(Handle));

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
            nint[] gradients = Handles(grad_tensors), targets = Handles(inputs);
            fixed (nint* start = Handles(tensors), seeds = gradients, leaves = targets)
            {
                Native.Check(Native.ts_autograd_backward(new(start, tensors.Count), new(seeds, gradients.Length), new(leaves, targets.Length), (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0));
            }

            KeepAlive(tensors, grad_tensors, inputs);
        }

        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var gradients = Handles(grad_outputs);
            var results = new nint[inputs.Count];
            fixed (nint* start = Handles(outputs), leaves = Handles(inputs), seeds = gradients, found = results)
            {
                Native.Check(Native.ts_autograd_grad(new(start, outputs.Count), new(seeds, gradients.Length), new(leaves, inputs.Count), retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, found));
            }

            KeepAlive(outputs, inputs, grad_outputs);
            return [.. results.Select(handle => handle == 0 ? null! : new Tensor(handle))];
        }

        private static nint[] Handles(IList<Tensor>? tensors) => [.. (tensors ?? []).Select(tensor => tensor.Handle)];

        /// <summary>The native calls work on bare handles: their owners must outlive them.</summary>
        private static void KeepAlive(params ReadOnlySpan<IList<Tensor>?> lists)
        {
            foreach (var list in lists)
            {
                GC.KeepAlive(list);
            }
        }
    }
}
