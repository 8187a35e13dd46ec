using System.Diagnostics;

namespace Metrics.Benchmarks;

/// <summary>How long something takes beside something plain that is measured in the same run.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Measured">The work of the library.</param>
/// <param name="Plain">The plain work that it is compared with.</param>
internal sealed record Ratio(string Name, Action Measured, Action Plain)
{
    private const int WarmUps = 5;
    private const int Rounds = 10;

    /// <summary>Runs both in turn and prints the shortest time of each, which other work of the machine disturbs least, and the ratio of these.</summary>
    public void Print(TextWriter output)
    {
        var (fast, slow) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (measured, plain) = (Time(Measured), Time(Plain));
            if (round >= 0)
            {
                fast = measured < fast ? measured : fast;
                slow = plain < slow ? plain : slow;
            }
        }

        output.WriteLine($"{Name,-52} {fast.TotalMilliseconds,10:N2} ms {slow.TotalMilliseconds,10:N2} ms {fast / slow,8:N3} (1 / {slow / fast:N1})");
    }

    private static TimeSpan Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    }
}
