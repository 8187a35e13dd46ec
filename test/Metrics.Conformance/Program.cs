using Metrics.Conformance;

// Usage: Metrics.Conformance DIR [--device cuda]
// Repeats the recorded cases below DIR; the exit code is 1 if any failed.
var options = args.ToList();
var at = options.IndexOf("--device");
var chosen = at < 0 ? CPU : device(options[at + 1]);
if (at >= 0)
{
    options.RemoveRange(at, 2);
}

if (options is not [var folder])
{
    Console.Error.WriteLine("Usage: Metrics.Conformance DIR [--device cuda]");
    return 2;
}

var runner = new ConformanceRunner(Deviations.Load(), chosen);
var results = GoldenFile.Find(folder).SelectMany(path => runner.Run(GoldenFile.Read(folder, path))).ToList();
Report.Write(results, Console.Out);
return results.Exists(result => result.Verdict == Verdict.Failed) ? 1 : 0;
