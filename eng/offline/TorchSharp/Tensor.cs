namespace TorchSharp;

public static partial class torch
{
    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>Owns a native tensor. Made in a dispose scope, it is disposed of when that scope ends.</summary>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        private nint handle;

        /// <summary>Takes over a native handle.</summary>
        internal Tensor(nint handle)
        {
            this.handle = handle;
            var total = Interlocked.Increment(ref totalCount);
            if (total > Interlocked.Read(ref peakCount))
            {
                Interlocked.Exchange(ref peakCount, total);
            }

            OwningDisposeScope = DisposeScopeManager.Register(this);
        }

        ~Tensor() => Dispose(false);

        /// <summary>The number of tensors alive in the process.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        public static long PeakCount => Interlocked.Read(ref peakCount);

        public IntPtr Handle => handle != 0 ? handle : throw new InvalidOperationException("The tensor is disposed of.");

        public bool IsInvalid => handle == 0;

        internal DisposeScope? OwningDisposeScope { get; set; }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is not null)
            {
                OwningDisposeScope.MoveToOther(other, this);
            }
            else
            {
                other?.Attach(this);
            }

            return this;
        }

        /// <summary>Hands the native tensor over to the caller; this object is empty from then on.</summary>
        public IntPtr DecoupleFromNativeHandle()
        {
            var taken = Handle;
            handle = 0;
            Forget();
            GC.SuppressFinalize(this);
            return taken;
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        public bool Equals(Tensor target) => target is not null && Ops.CallBool("equal", this, target);

        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        public override int GetHashCode() => base.GetHashCode();

        /// <summary>Frees the native tensor; the scope that owned this one has done its own accounts.</summary>
        internal void Release()
        {
            if (handle != 0)
            {
                Native.ts_tensor_delete(handle);
                handle = 0;
                Interlocked.Decrement(ref totalCount);
                GC.SuppressFinalize(this);
            }
        }

        protected virtual void Dispose(bool disposing)
        {
            if (handle == 0)
            {
                return;
            }

            Native.ts_tensor_delete(handle);
            handle = 0;
            if (disposing)
            {
                Forget();
            }
            else
            {
                Interlocked.Decrement(ref totalCount);
            }
        }

        /// <summary>Takes this tensor, whose handle is gone, out of the counts and out of its scope.</summary>
        private void Forget()
        {
            Interlocked.Decrement(ref totalCount);
            if (OwningDisposeScope is { } scope)
            {
                scope.MarkAsDisposed(this);
            }
            else
            {
                DisposeScopeManager.Statistics.DisposedOutsideScopeCount++;
            }
        }
    }
}
