namespace TorchSharp;

/// <summary>The stack of dispose scopes of a thread, and what it counts.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? current;

    private readonly Stack<DisposeScope> scopes = new();

    public static ThreadDisposeScopeStatistics Statistics => Current.Counts;

    internal static DisposeScopeManager Current => current ??= new DisposeScopeManager();

    internal DisposeScope? Innermost => scopes.TryPeek(out var scope) ? scope : null;

    internal ThreadDisposeScopeStatistics Counts { get; } = new();

    /// <summary>Puts a new tensor into the innermost scope of the calling thread.</summary>
    internal static DisposeScope? Register(torch.Tensor tensor)
    {
        var manager = Current;
        if (manager.Innermost is not { } scope)
        {
            manager.Counts.CreatedOutsideScopeCount++;
            return null;
        }

        manager.Counts.CreatedInScopeCount++;
        scope.Include(tensor);
        return scope;
    }

    internal DisposeScope Open()
    {
        var scope = new DisposeScope(this, Innermost);
        scopes.Push(scope);
        return scope;
    }

    /// <summary>Takes a scope off the stack, together with inner ones that were left open.</summary>
    internal void Close(DisposeScope scope)
    {
        if (scopes.Contains(scope))
        {
            while (scopes.Pop() != scope)
            {
            }
        }
    }
}

/// <summary>How many tensors the calling thread has made and disposed of.</summary>
public class ThreadDisposeScopeStatistics
{
    public long CreatedInScopeCount { get; internal set; }

    public long CreatedOutsideScopeCount { get; internal set; }

    public long DetachedFromScopeCount { get; internal set; }

    public long DisposedInScopeCount { get; internal set; }

    public long ThreadTotalLiveCount => CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    internal long DisposedOutsideScopeCount { get; set; }

    public void Reset()
    {
        CreatedInScopeCount = 0;
        CreatedOutsideScopeCount = 0;
        DetachedFromScopeCount = 0;
        DisposedInScopeCount = 0;
        DisposedOutsideScopeCount = 0;
    }
}
