using System.Text.Json.Nodes;

namespace Metrics.Tests.FreshCases;

/// <summary>Draws arguments and inputs; the same ones from the same seed.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(double share) => random.NextDouble() < share;

    public int From(int low, int high) => random.Next(low, high + 1);

    public T OneOf<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A number between 0 and 1 that no quotient of small counts comes near.</summary>
    public double Part() => Math.Round(random.NextDouble(), 2) + 0.00371;

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public double[] Fill(int count, Func<double> number) => [.. Enumerable.Range(0, count).Select(_ => number())];

    /// <summary>Cuts samples into batches of at least one.</summary>
    public int[] Cut(int count)
    {
        var sizes = new List<int>();
        while (count > 0)
        {
            sizes.Add(Chance(0.4) ? count : From(1, count));
            count -= sizes[^1];
        }

        return [.. sizes];
    }

    /// <summary>Sets an argument in most cases; otherwise its default is used.</summary>
    public void Maybe(JsonObject arguments, string name, Func<JsonNode?> value)
    {
        if (Chance(0.6))
        {
            arguments[name] = value();
        }
    }
}
