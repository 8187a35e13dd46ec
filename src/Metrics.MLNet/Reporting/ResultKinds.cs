namespace Metrics.MLNet;

/// <summary>What results of several tensors are called in JSON, and how each is made again of its tensors.</summary>
internal static class ResultKinds
{
    private static readonly Kind[] Known =
    [
        .. CurveAndSet("roc_curve", tensors => new RocCurve(tensors[0], tensors[1], tensors[2])),
        .. CurveAndSet("precision_recall_curve", tensors => new PrecisionRecallCurve(tensors[0], tensors[1], tensors[2])),
        Single("retrieval_curve", 3, tensors => new RetrievalCurve(tensors[0], tensors[1], tensors[2])),
        Single("calibration_curve", 3, tensors => new CalibrationCurve(tensors[0], tensors[1], tensors[2])),
        Single("operating_point", 2, tensors => new OperatingPoint(tensors[0], tensors[1])),
        Single("retrieval_point", 2, tensors => new RetrievalPoint(tensors[0], tensors[1])),
        Single("procrustes_alignment", 3, tensors => new ProcrustesAlignment(tensors[0], tensors[1], tensors[2])),
    ];

    /// <returns>The name of the kind; <see langword="null"/> for named results, and for results of a class that is not of this library.</returns>
    public static string? NameOf(IMetricResult result) => Array.Find(Known, kind => kind.Type == result.GetType())?.Name;

    /// <param name="kind">The name of the kind, if it has one.</param>
    /// <param name="parts">The tensors under their names.</param>
    /// <returns>The result with its type; named results where the kind has no name.</returns>
    /// <exception cref="InvalidDataException">There is no such kind, or it is made of other parts.</exception>
    public static IMetricResult Restore(string? kind, IReadOnlyList<KeyValuePair<string, Tensor>> parts)
    {
        if (kind is null)
        {
            return new NamedResults(parts.Select(part => KeyValuePair.Create(part.Key, (object)part.Value)));
        }

        var known = Array.Find(Known, known => known.Name == kind) ?? throw new InvalidDataException($"There is no kind of result '{kind}'; there are: {string.Join(", ", Known.Select(known => known.Name))}.");
        var result = known.Takes(parts.Count) ? known.Make([.. parts.Select(part => part.Value)]) : null;
        return result?.Tensors.Select(part => part.Key).SequenceEqual(parts.Select(part => part.Key), StringComparer.Ordinal) == true
            ? result
            : throw new InvalidDataException($"A result of the kind '{kind}' is not made of {string.Join(", ", parts.Select(part => part.Key))}.");
    }

    private static Kind Single<TResult>(string name, int count, Func<Tensor[], TResult> make)
        where TResult : class, IMetricResult => new(name, typeof(TResult), number => number == count, make);

    private static Kind[] CurveAndSet<TCurve>(string name, Func<Tensor[], TCurve> make)
        where TCurve : class, IMetricResult
    {
        const int count = 3;
        return
        [
            Single(name, count, make),
            new($"{name}s", typeof(CurveSet<TCurve>), number => number % count == 0, tensors => new CurveSet<TCurve>(tensors.Chunk(count).Select(make))),
        ];
    }

    /// <param name="Name">What it is called in JSON.</param>
    /// <param name="Type">Its class.</param>
    /// <param name="Takes">Whether it is made of a number of tensors.</param>
    /// <param name="Make">Makes it of its tensors.</param>
    private sealed record Kind(string Name, Type Type, Predicate<int> Takes, Func<Tensor[], IMetricResult> Make);
}
