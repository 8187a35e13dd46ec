using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class ChainTests
{
    private static readonly MLContext s_context = new(seed: 1);

    private sealed class Row
    {
        public float A { get; set; }
    }

    private static IDataView View { get; } = s_context.Data.LoadFromEnumerable([new Row { A = 1 }, new Row { A = 2 }]);

    private static CopyChain Chain { get; } = new();

    private sealed class CopyChain
    {
        public EstimatorChain<ColumnCopyingTransformer> Estimator { get; } = s_context.Transforms.CopyColumns("B", "A")
            .Append(s_context.Transforms.CopyColumns("C", "B"), TransformerScope.Training)
            .Append(s_context.Transforms.CopyColumns("D", "B"));
    }

    [TestMethod]
    public void Fit_FitsEachOnTheOutputOfTheOneBefore()
    {
        var model = Chain.Estimator.Fit(View);

        Assert.AreEqual(3, model.Count());
        CollectionAssert.AreEqual(new[] { 1f, 2f }, model.Transform(View).GetColumn<float>("D").ToArray());
        Assert.AreSame(model.Last(), model.LastTransformer);
    }

    [TestMethod]
    public void GetModelFor_LeavesOutOtherScopes()
    {
        var scoring = Chain.Estimator.Fit(View).GetModelFor(TransformerScope.Scoring);

        Assert.AreEqual(2, scoring.Count());
        Assert.IsNull(scoring.GetOutputSchema(View.Schema).GetColumnOrNull("C"));
    }

    [TestMethod]
    public void Fit_MissingInputColumn_ThrowsBeforeFitting()
    {
        var fitted = false;
        var first = s_context.Transforms.CopyColumns("B", "A").WithOnFitDelegate(_ => fitted = true);

        Assert.Throws<ArgumentException>(() => first.Append(s_context.Transforms.CopyColumns("D", "Absent")).Fit(View));
        Assert.IsFalse(fitted);
    }

    [TestMethod]
    public void AppendCacheCheckpoint_ReadsTheDataOnce()
    {
        var reads = 0;
        IEnumerable<Row> Source()
        {
            reads++;
            yield return new Row { A = 1 };
        }

        var chain = s_context.Transforms.CopyColumns("B", "A").AppendCacheCheckpoint(s_context)
            .Append(s_context.Transforms.NormalizeMinMax("B"))
            .Append(s_context.Transforms.NormalizeMinMax("B"));
        chain.Fit(s_context.Data.LoadFromEnumerable(Source()));

        Assert.AreEqual(1, reads);
    }

    [TestMethod]
    public void RowToRowMapper_AsksForWhatItNeeds()
    {
        ITransformer model = Chain.Estimator.Fit(View);
        var mapper = model.GetRowToRowMapper(View.Schema);

        var needed = mapper.GetDependencies([mapper.OutputSchema["D"]]).ToArray();
        Assert.AreEqual("A", needed.Single().Name);
        Assert.AreEqual(0, mapper.GetDependencies([]).Count());
    }

    [TestMethod]
    public void Channel_MessagesReachTheLog()
    {
        var context = new MLContext();
        var messages = new List<LoggingEventArgs>();
        context.Log += (_, message) => messages.Add(message);

        var host = ((Microsoft.ML.Runtime.IHostEnvironment)context).Register("Part");
        using (var channel = host.Start("Work"))
        {
            channel.Info(Microsoft.ML.Runtime.MessageSensitivity.None, "{0} rows", 3);
        }

        Assert.AreEqual("3 rows", messages[1].RawMessage);
        StringAssert.Contains(messages[1].Source, "Part");
        StringAssert.Contains(messages[1].Message, "Kind=Info");
        CollectionAssert.AreEqual(new[] { "Channel started", "Channel finished", "Channel disposed" }, messages.Except([messages[1]]).Select(message => message.RawMessage.Split('.')[0]).ToArray());
    }
}
