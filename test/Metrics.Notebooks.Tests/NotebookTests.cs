namespace Metrics.Notebooks.Tests;

/// <summary>
/// Runs the notebooks of <c>samples/notebooks</c> from top to bottom. To keep new outputs in the files, set the environment
/// variable <c>METRICS_KEEP_NOTEBOOKS</c> to the folder of the notebooks.
/// </summary>
[TestClass]
public sealed class NotebookTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "notebooks");

    public static IEnumerable<object[]> Names => Directory.GetFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal).Select(path => new object[] { Path.GetFileName(path) });

    [TestMethod]
    public void AllNotebooks_AreThere() => Assert.HasCount(5, Names.ToList());

    [TestMethod]
    [DynamicData(nameof(Names))]
    public async Task Cells_ShowWhatIsSaved(string name)
    {
        // The cells find their data from where the file is.
        Directory.SetCurrentDirectory(Folder);
        var keep = Environment.GetEnvironmentVariable("METRICS_KEEP_NOTEBOOKS");
        var notebook = Notebook.Load(Path.Combine(keep ?? Folder, name));
        var runner = new NotebookRunner();
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            var shown = await runner.RunAsync(cell.Code);
            if (keep is null)
            {
                Assert.IsNull(TextComparison.Difference(cell.SavedText, shown.Text), $"Cell {index + 1} showed:\n{shown.Text}");
            }
            else
            {
                cell.Keep(shown, index + 1);
            }
        }

        if (keep is not null)
        {
            notebook.Save();
        }
    }

    [TestMethod]
    [DataRow("accuracy 0.97", "accuracy  0.96", null)]
    [DataRow("accuracy 0.97", "accuracy 0.90", "expected 0.97, got 0.90")]
    [DataRow("accuracy 0.97", "precision 0.97", "expected accuracy, got precision")]
    [DataRow("1 2", "1 2 3", "expected 2 words, got 3")]
    [DataRow("a\n-----\n-1", "a\n--\n-1", null)]
    [DataRow("569 rows", "600 rows", "expected 569, got 600")]
    public void Comparison_SeesWhatDiffers(string saved, string shown, string? difference) =>
        Assert.AreEqual(difference, TextComparison.Difference(saved, shown));
}
