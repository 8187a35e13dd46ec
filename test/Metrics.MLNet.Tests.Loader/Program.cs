using Metrics.MLNet;
using Microsoft.ML;
using Microsoft.ML.Data;

// Loads the model named by the first argument and runs it over the iris data named by the second: plainly, to show that it
// predicts, and with its metrics, to show their values.
var context = new MLContext();
var data = context.Data.LoadFromTextFile(args[1], Columns(args[1]), separatorChar: ',', hasHeader: true);

var plain = context.Model.Load(args[0], out _);
var predictions = plain.Transform(data);
Console.WriteLine(string.Join(' ', predictions.Schema.Where(column => !column.IsHidden).Select(column => column.Name)));
Console.WriteLine(Sum(predictions));

var live = context.Model.LoadWithMetrics(args[0], out _);
Console.WriteLine(Sum(live.Transform(data)));
foreach (var transformer in live.MetricTransformers())
{
    Console.WriteLine(transformer.Compute().ToJson());
}

static TextLoader.Column[] Columns(string path) =>
    [.. File.ReadLines(path).First().Split(',').Select((name, index) => new TextLoader.Column(name, name is "species" ? DataKind.String : DataKind.Single, index))];

static double Sum(IDataView predictions) => predictions.GetColumn<VBuffer<float>>("Score").Sum(score => score.DenseValues().First());
