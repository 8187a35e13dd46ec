namespace TorchSharp;

public static partial class torch
{
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.Current.Innermost;

    public static DisposeScope NewDisposeScope() => DisposeScopeManager.Current.Open();

    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}

/// <summary>Disposes, when it ends, of the tensors that were made while it was the innermost scope.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager manager;
    private readonly DisposeScope? outer;
    private HashSet<IDisposable> members = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer)
    {
        this.manager = manager;
        this.outer = outer;
    }

    public int DisposablesCount => members.Count;

    public IReadOnlyList<IDisposable> DisposablesView => [.. members];

    public bool Contains(IDisposable disposable) => members.Contains(disposable);

    public void Attach(IDisposable disposable) => Adopt(this, disposable);

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var attached = disposables.ToList();
        attached.ForEach(Attach);
        return attached;
    }

    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        DetachOne(disposable);
        return disposable;
    }

    public (T1, T2) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
        => (Detach(first), Detach(second));

    public (T1, T2, T3) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
        => (Detach(first), Detach(second), Detach(third));

    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
        {
            DetachOne(disposable);
        }
    }

    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
        => MoveToOther(outer, disposable);

    public (T1, T2) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
        => (MoveToOuter(first), MoveToOuter(second));

    public (T1, T2, T3) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
        => (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(outer, disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(outer, disposables);

    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        MoveOne(scope, disposable);
        return disposable;
    }

    public (T1, T2) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
        => (MoveToOther(scope, first), MoveToOther(scope, second));

    public (T1, T2, T3) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
        => (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
        {
            MoveOne(scope, disposable);
        }
    }

    public void DisposeEverything() => DisposeEverythingBut(Enumerable.Empty<IDisposable>());

    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { keep });
        return keep;
    }

    public (T1, T2) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { first, second });
        return (first, second);
    }

    public (T1, T2, T3) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { first, second, third });
        return (first, second, third);
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var all = members;
        members = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in all)
        {
            if (members.Contains(disposable))
            {
                continue;
            }

            Adopt(null, disposable);
            manager.Counts.DisposedInScopeCount++;
            if (disposable is torch.Tensor tensor)
            {
                tensor.Release();
            }
            else
            {
                disposable.Dispose();
            }
        }
    }

    /// <summary>Tells the scope that someone else has disposed of a member.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        if (members.Remove(disposable))
        {
            manager.Counts.DisposedInScopeCount++;
            Adopt(null, disposable);
        }
    }

    public void Dispose()
    {
        DisposeEverything();
        manager.Close(this);
    }

    internal void Include(IDisposable disposable) => members.Add(disposable);

    private void DetachOne(IDisposable disposable)
    {
        if (members.Remove(disposable))
        {
            manager.Counts.DetachedFromScopeCount++;
            Adopt(null, disposable);
        }
    }

    private void MoveOne(DisposeScope? scope, IDisposable disposable)
    {
        if (members.Remove(disposable))
        {
            Adopt(scope, disposable);
        }
    }

    private static void Adopt(DisposeScope? scope, IDisposable disposable)
    {
        scope?.Include(disposable);
        if (disposable is torch.Tensor tensor)
        {
            tensor.OwningDisposeScope = scope;
        }
    }
}
