namespace Metrics.MLNet;

/// <summary>Colours and dashes that tell the lines of a chart apart, the same in each format.</summary>
internal static class LineStyles
{
    private const string Reference = "#999999";

    /// <summary>Eight colours that people with any colour vision tell apart: Okabe and Ito, Color universal design (2008).</summary>
    private static readonly string[] Colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442", "#000000"];

    /// <summary>When the colours come round again, the dashes differ.</summary>
    private static readonly int[][] Dashes = [[], [8, 3], [2, 2], [8, 3, 2, 3]];
    private static readonly int[] ReferenceDashes = [5, 4];

    /// <summary>The colour of the cells and of the first line.</summary>
    public static string First => Colors[0];

    public static string ColorOf(ChartSeries line, int index) => line.IsReference ? Reference : Colors[index % Colors.Length];

    /// <summary>The lengths of dashes and gaps in turn; none for an unbroken line.</summary>
    public static int[] DashesOf(ChartSeries line, int index) => line.IsReference ? ReferenceDashes : Dashes[index / Colors.Length % Dashes.Length];
}
