namespace Metrics;

/// <content>Changes of state that are undone as a whole if they fail.</content>
public abstract partial class Metric
{
    private readonly Stack<long> undoCounts = new();

    /// <summary>Changes states in a way that is undone as a whole, update counts included, if it throws.</summary>
    internal void Transact(Action changes)
    {
        BeginTransaction();
        try
        {
            changes();
        }
        catch
        {
            RollBackTransaction();
            throw;
        }

        CommitTransaction();
    }

    private protected void BeginTransaction()
    {
        undoCounts.Push(UpdateCount);
        foreach (var state in states)
        {
            state.Begin();
        }

        foreach (var child in StatefulChildren)
        {
            child.Value.BeginTransaction();
        }
    }

    private protected void CommitTransaction()
    {
        undoCounts.Pop();
        foreach (var state in states)
        {
            state.Commit();
        }

        foreach (var child in StatefulChildren)
        {
            child.Value.CommitTransaction();
        }
    }

    private protected void RollBackTransaction()
    {
        SetUpdateCount(undoCounts.Pop());
        foreach (var state in states)
        {
            state.RollBack();
        }

        foreach (var child in StatefulChildren)
        {
            child.Value.RollBackTransaction();
        }
    }
}
