namespace TorchSharp;

public enum FFTNormType
{
    Backward = 0,
    Forward = 1,
    Ortho = 2,
}

public static partial class torch
{
    public static class fft
    {
        public static Tensor fft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_fft2", input, s, dim ?? [-2, -1], Name(norm));

        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_fft", input, Length(n), dim, Name(norm));

        public static Tensor fftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => New("fft_fftfreq", dtype, device, requires_grad, n, d);

        public static Tensor fftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_fftn", input, s, dim, Name(norm));

        public static Tensor fftshift(Tensor input, long[]? dim = null) => Ops.Call("fft_fftshift", input, dim);

        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_ifft", input, Length(n), dim, Name(norm));

        public static Tensor ifft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_ifft2", input, s, dim ?? [-2, -1], Name(norm));

        public static Tensor ifftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_ifftn", input, s, dim, Name(norm));

        public static Tensor ifftshift(Tensor input, long[]? dim = null) => Ops.Call("fft_ifftshift", input, dim);

        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_irfft", input, Length(n), dim, Name(norm));

        public static Tensor irfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_irfft2", input, s, dim ?? [-2, -1], Name(norm));

        public static Tensor irfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_irfftn", input, s, dim, Name(norm));

        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_rfft", input, Length(n), dim, Name(norm));

        public static Tensor rfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_rfft2", input, s, dim ?? [-2, -1], Name(norm));

        public static Tensor rfftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
            => New("fft_rfftfreq", dtype, device, requires_grad, n, d);

        public static Tensor rfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward)
            => Ops.Call("fft_rfftn", input, s, dim, Name(norm));

        private static Value Length(long n) => n < 0 ? Value.None : n;

        private static string Name(FFTNormType norm) => norm.ToString().ToLowerInvariant();
    }
}
