using System.Globalization;
using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Draws a chart as SVG: a frame with two axes, and what is added to it.</summary>
internal sealed class SvgPlot
{
    public const int Width = 420;
    public const int Height = 300;

    private const int Left = 170;
    private const int Top = 34;
    private const int Bottom = 52;
    private const int LegendWidth = 200;
    private const int FontSize = 12;

    /// <summary>Eight colours that people with any colour vision tell apart: Okabe and Ito, Color universal design (2008).</summary>
    private static readonly string[] Colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442", "#000000"];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly ChartAxis x;
    private readonly ChartAxis y;
    private readonly XElement root;
    private int legendLines;

    public SvgPlot(string title, ChartAxis x, ChartAxis y)
    {
        (this.x, this.y) = (x, y);
        const int fullWidth = Left + Width + LegendWidth;
        const int fullHeight = Top + Height + Bottom;
        root = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {fullWidth} {fullHeight}"),
            new XAttribute("width", fullWidth),
            new XAttribute("height", fullHeight),
            new XAttribute("font-family", "sans-serif"),
            new XAttribute("font-size", FontSize),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", title));
        Add("rect", ("width", fullWidth), ("height", fullHeight), ("fill", "white"));
        AddText(title, Left + (Width / 2.0), 20, "middle", ("font-weight", "bold"));
    }

    /// <summary>The drawing, with its axes on top.</summary>
    public XElement Finish()
    {
        Add("rect", ("x", Left), ("y", Top), ("width", Width), ("height", Height), ("fill", "none"), ("stroke", "#888888"));
        foreach (var (place, text) in x.Ticks)
        {
            AddText(text, Left + (place * Width), Top + Height + 16, "middle");
        }

        foreach (var (place, text) in y.Ticks)
        {
            AddText(text, Left - 6, Vertical(place) + 4, "end");
        }

        AddText(x.Title, Left + (Width / 2.0), Top + Height + 38, "middle");
        const double middle = Top + (Height / 2.0);
        AddText(y.Title, 16, middle, "middle", ("transform", Invariant($"rotate(-90 16 {middle})")));
        return root;
    }

    public void AddLine(ChartSeries line, int index)
    {
        var color = line.IsReference ? "#999999" : Colors[index % Colors.Length];
        var dashes = line.IsReference ? "5 4" : "none";
        var points = line.Points.Where(point => point.IsFinite).Select(point => Invariant($"{Horizontal(((NumberAxis)x).Place(point.X)):0.##},{Vertical(((NumberAxis)y).Place(point.Y)):0.##}"));
        Add("polyline", ("points", string.Join(' ', points)), ("fill", "none"), ("stroke", color), ("stroke-width", 2), ("stroke-dasharray", dashes));

        var legend = Top + 8 + (18 * legendLines++);
        Add("line", ("x1", Left + Width + 12), ("x2", Left + Width + 32), ("y1", legend), ("y2", legend), ("stroke", color), ("stroke-width", 2), ("stroke-dasharray", dashes));
        AddText(line.Name, Left + Width + 38, legend + 4, "start");
    }

    public void AddBar(int index, ChartBar bar)
    {
        var (numbers, names) = ((NumberAxis)x, (NameAxis)y);
        var room = names.Room * Height;
        var top = Vertical(names.Start(index));
        var (zero, end) = (Horizontal(numbers.Place(0)), Horizontal(numbers.Place(bar.Value)));
        Add("rect", ("x", Math.Min(zero, end)), ("y", top + (0.15 * room)), ("width", Math.Abs(end - zero)), ("height", 0.7 * room), ("fill", Colors[0]));
        if (bar.Interval is { } interval)
        {
            var middle = top + (room / 2);
            Add("line", ("x1", Horizontal(numbers.Place(interval.Lower))), ("x2", Horizontal(numbers.Place(interval.Upper))), ("y1", middle), ("y2", middle), ("stroke", "black"), ("stroke-width", 2));
        }

        AddText(bar.Value.ToString("G4", CultureInfo.InvariantCulture), Left + Width + 8, top + (room / 2) + 4, "start");
    }

    /// <param name="row">The row, from above.</param>
    /// <param name="column">The column, from the left.</param>
    /// <param name="value">The number that stands in the cell.</param>
    /// <param name="strength">How dark the cell is, from 0 to 1.</param>
    public void AddCell(int row, int column, double value, double strength)
    {
        var (columns, rows) = ((NameAxis)x, (NameAxis)y);
        var (left, top) = (Horizontal(columns.Start(column)), Vertical(rows.Start(row)));
        var (width, height) = (columns.Room * Width, rows.Room * Height);
        Add("rect", ("x", left), ("y", top), ("width", width), ("height", height), ("fill", Colors[0]), ("fill-opacity", double.IsFinite(strength) ? strength : 0));
        AddText(
            value.ToString("G4", CultureInfo.InvariantCulture), left + (width / 2), top + (height / 2) + 4, "middle", ("fill", strength > 0.5 ? "white" : "black"));
    }

    private static double Horizontal(double place) => Left + (place * Width);

    /// <summary>Numbers rise upwards, names go down.</summary>
    private double Vertical(double place) => Top + (y is NumberAxis ? 1 - place : place) * Height;

    private void AddText(string text, double left, double top, string anchor, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        if (text.Length > 0)
        {
            Add("text", [("x", left), ("y", top), ("text-anchor", anchor), .. attributes]).Value = text;
        }
    }

    private XElement Add(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var element = new XElement(Svg + name);
        foreach (var (attribute, value) in attributes)
        {
            element.SetAttributeValue(attribute, value is double number ? Invariant($"{number:0.##}") : value);
        }

        root.Add(element);
        return element;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
