namespace Microsoft.ML.Data;

/// <summary>The annotations by which readers know the columns of a prediction.</summary>
internal static class ScoreAnnotations
{
    private const string TaskName = "ScoreColumnKind";
    private const string ValueName = "ScoreValueKind";

    /// <param name="task">The kind of prediction, such as "Regression".</param>
    /// <param name="value">What the column holds of it: the score, the probability or the predicted label.</param>
    public static DataViewSchema.Annotations.Builder Create(string task, string value)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.AddPrimitiveValue(TaskName, TextDataViewType.Instance, task.AsMemory());
        builder.AddPrimitiveValue(ValueName, TextDataViewType.Instance, value.AsMemory());
        return builder;
    }

    /// <summary>What is known of the annotations before training.</summary>
    public static SchemaShape Shape(params IEnumerable<SchemaShape.Column> more) =>
        new([new(TaskName, TextDataViewType.Instance), new(ValueName, TextDataViewType.Instance), .. more]);
}
