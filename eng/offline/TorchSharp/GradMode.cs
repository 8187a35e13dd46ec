namespace TorchSharp;

public static partial class torch
{
    public static bool is_grad_enabled() => Native.ts_grad_enabled() != 0;

    public static bool is_inference_mode_enabled() => Native.ts_inference_mode_enabled() != 0;

    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Switches the recording of gradients on the calling thread until disposed of.</summary>
    private sealed class GradMode : IDisposable
    {
        private readonly int previous = Native.ts_grad_enabled();

        public GradMode(bool enabled) => Native.ts_set_grad_enabled(enabled ? 1 : 0);

        public void Dispose() => Native.ts_set_grad_enabled(previous);
    }

    private sealed class InferenceMode : IDisposable
    {
        private nint handle;

        public InferenceMode(bool enabled) => Native.Check(Native.ts_inference_mode_enter(enabled ? 1 : 0, out handle));

        public void Dispose()
        {
            Native.ts_inference_mode_leave(handle);
            handle = 0;
        }
    }
}
