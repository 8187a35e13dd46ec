using Metrics.Distributed.Mpi;
using Metrics.Distributed.Mpi.Tests.Worker;

// Evaluates this process's share of the data and writes the results, which are those of all data, to the folder of the first
// argument. With a second argument, the process of that rank fails before it has anything to say.
using var mpi = new MpiSynchronizer();
if (args.Length > 1 && int.Parse(args[1]) == mpi.Rank)
{
    throw new InvalidOperationException($"Process {mpi.Rank} fails on purpose.");
}

using var scope = NewDisposeScope();
using var metrics = Evaluation.Metrics();
metrics.Synchronizer = mpi;
foreach (var batch in Evaluation.Share(mpi.Rank, mpi.WorkerCount))
{
    metrics.Update(batch);
}

var own = metrics.UpdateCount;
var first = Evaluation.Text(metrics.Compute());
var again = Evaluation.Text(metrics.Compute());
string[] lines = [$"{mpi.WorkerCount} workers, own updates {own} {metrics.UpdateCount}, same again {first == again}", first];
File.WriteAllText(Path.Combine(args[0], $"{mpi.Rank}.txt"), string.Join('\n', lines));
