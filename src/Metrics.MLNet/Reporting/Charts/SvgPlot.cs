using System.Xml.Linq;

namespace Metrics.MLNet;

/// <summary>Draws a chart as SVG: a frame with two axes, and what is added to it.</summary>
internal sealed class SvgPlot
{
    public const int DefaultWidth = 420;
    public const int DefaultHeight = 300;
    public const string BarColor = "#56b4e9";

    /// <summary>The part of a bar's room that stays free between two bars.</summary>
    public const double GapBetweenBars = 0.3;

    /// <summary>The strength of a cell above which its text is white, which is read on nothing lighter.</summary>
    public const double StrengthForWhite = 0.9;

    private const int Top = 34;
    private const int AxisTitle = 36;
    private const int WidestLeftLabel = 220;
    private const int WidestBottomLabel = 150;
    private const int LineHeight = 18;
    private const int LegendWidth = 200;
    private const int LegendSample = 38;
    private const int ValueWidth = 80;

    /// <summary>The part of a width that text may have which is bold, and so wider.</summary>
    private const double BoldTextFits = 0.9;

    /// <summary>How far labels turn that have no room side by side, and what of their width goes down then.</summary>
    private const int Turn = -40;
    private const double TurnedHeight = 0.64;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string title;
    private readonly ChartAxis x;
    private readonly ChartAxis y;
    private readonly int width;
    private readonly int height;
    private readonly double left;
    private readonly bool turnsLabels;
    private readonly XElement root = new(Svg + "svg");
    private int legendLines;

    public SvgPlot(string title, ChartAxis x, ChartAxis y, int width = DefaultWidth, int height = DefaultHeight)
    {
        (this.title, this.x, this.y, this.width, this.height) = (title, x, y, width, height);
        left = AxisTitle + Math.Min(WidestLeftLabel, SvgLabels.WidestOf(y.Ticks.Select(tick => tick.Text))) + 8;
        turnsLabels = x is NameAxis names && SvgLabels.WidestOf(x.Ticks.Select(tick => tick.Text)) > names.Room * width;
    }

    /// <summary>The drawing, with its axes on top, on white.</summary>
    public XElement Finish()
    {
        Add("rect", ("x", left), ("y", Top), ("width", width), ("height", height), ("fill", "none"), ("stroke", "#888888"));
        var below = Top + height + DrawColumnLabels();
        foreach (var (place, text) in Spaced(y.Ticks, height))
        {
            AddText(SvgLabels.Fit(text, WidestLeftLabel), left - 6, Vertical(place) + 4, "end");
        }

        AddText(x.Title, left + (width / 2.0), below + LineHeight, "middle");
        var middle = Top + (height / 2.0);
        AddText(y.Title, 16, middle, "middle", ("transform", Invariant($"rotate(-90 16 {middle})")));
        var fullWidth = left + width + (legendLines > 0 ? LegendWidth : ValueWidth);
        var center = left + (width / 2.0);
        AddText(SvgLabels.Fit(title, 2 * BoldTextFits * Math.Min(center, fullWidth - center)), center, 20, "middle", ("font-weight", "bold"));
        return Framed(fullWidth, Math.Max(below + LineHeight + 14, Top + 8 + (LineHeight * legendLines)));
    }

    /// <param name="line">The line.</param>
    /// <param name="index">Its number, which its colour depends on.</param>
    /// <param name="marksPoints">Whether its points are seen; those of a line for comparison are not.</param>
    public void AddLine(ChartSeries line, int index, bool marksPoints)
    {
        var color = LineStyles.ColorOf(line, index);
        var dashes = LineStyles.DashesOf(line, index) is { Length: > 0 } lengths ? string.Join(' ', lengths) : "none";
        var points = line.Points.Select(point => (X: Horizontal(((NumberAxis)x).Place(point.X)), Y: Vertical(((NumberAxis)y).Place(point.Y)))).ToList();
        Add("polyline", ("points", string.Join(' ', points.Select(point => Invariant($"{point.X:0.##},{point.Y:0.##}")))), ("fill", "none"), ("stroke", color), ("stroke-width", 2), ("stroke-dasharray", dashes));
        foreach (var point in marksPoints && !line.IsReference ? points : [])
        {
            Add("circle", ("cx", point.X), ("cy", point.Y), ("r", 3), ("fill", color));
        }

        var legend = Top + 8 + (LineHeight * legendLines++);
        Add("line", ("x1", left + width + 12), ("x2", left + width + 32), ("y1", legend), ("y2", legend), ("stroke", color), ("stroke-width", 2), ("stroke-dasharray", dashes));
        AddText(SvgLabels.Fit(line.Name, LegendWidth - LegendSample), left + width + LegendSample, legend + 4, "start");
    }

    public void AddBar(int index, ChartBar bar)
    {
        var (numbers, names) = ((NumberAxis)x, (NameAxis)y);
        var room = names.Room * height;
        var top = Vertical(names.Start(index));
        if (double.IsFinite(bar.Value))
        {
            var (zero, end) = (Horizontal(numbers.Place(0)), Horizontal(numbers.Place(bar.Value)));
            Add("rect", ("x", Math.Min(zero, end)), ("y", top + (GapBetweenBars / 2 * room)), ("width", Math.Abs(end - zero)), ("height", (1 - GapBetweenBars) * room), ("fill", BarColor));
        }

        if (bar.Interval is { } interval)
        {
            var middle = top + (room / 2);
            var (lower, upper) = (Horizontal(numbers.Place(interval.Lower)), Horizontal(numbers.Place(interval.Upper)));
            Add("path", ("d", Invariant($"M{lower:0.##} {middle - 4:0.##}v8m0 -4H{upper:0.##}m0 -4v8")), ("fill", "none"), ("stroke", "black"), ("stroke-width", 2));
        }

        AddText(bar.Text, left + width + 8, top + (room / 2) + 4, "start");
    }

    /// <param name="row">The row, from above.</param>
    /// <param name="column">The column, from the left.</param>
    /// <param name="text">What stands in the cell, empty if there is no room.</param>
    /// <param name="strength">How dark the cell is, from 0 to 1.</param>
    public void AddCell(int row, int column, string text, double strength)
    {
        var (columns, rows) = ((NameAxis)x, (NameAxis)y);
        var (start, top) = (Horizontal(columns.Start(column)), Vertical(rows.Start(row)));
        var (cellWidth, cellHeight) = (columns.Room * width, rows.Room * height);
        Add("rect", ("x", start), ("y", top), ("width", cellWidth), ("height", cellHeight), ("fill", LineStyles.First), ("fill-opacity", double.IsFinite(strength) ? Math.Clamp(strength, 0, 1) : 0));
        AddText(text, start + (cellWidth / 2), top + (cellHeight / 2) + 4, "middle", ("fill", strength > StrengthForWhite ? "white" : "black"));
    }

    /// <returns>How far the labels reach below the frame.</returns>
    private double DrawColumnLabels()
    {
        var ticks = Spaced(x.Ticks, width).ToList();
        if (!turnsLabels)
        {
            ticks.ForEach(tick => AddText(tick.Text, Horizontal(tick.Place), Top + height + 16, "middle"));
            return LineHeight;
        }

        foreach (var (place, text) in ticks)
        {
            var (at, top) = (Horizontal(place) + 4, Top + height + 14);
            AddText(SvgLabels.Fit(text, WidestBottomLabel), at, top, "end", ("transform", Invariant($"rotate({Turn} {at:0.##} {top})")));
        }

        return 14 + (TurnedHeight * Math.Min(WidestBottomLabel, SvgLabels.WidestOf(ticks.Select(tick => tick.Text))));
    }

    /// <summary>As many of the labels as find room in lines of their own.</summary>
    private static IEnumerable<(double Place, string Text)> Spaced(IEnumerable<(double Place, string Text)> ticks, int length)
    {
        var all = ticks.ToList();
        var step = Math.Max(1, (int)Math.Ceiling((double)all.Count * SvgLabels.FontSize / length));
        return all.Where((_, i) => i % step == 0);
    }

    private XElement Framed(double fullWidth, double fullHeight)
    {
        (string Name, object Value)[] attributes =
        [
            ("viewBox", Invariant($"0 0 {fullWidth:0.##} {fullHeight:0.##}")),
            ("width", fullWidth),
            ("height", fullHeight),
            ("font-family", "sans-serif"),
            ("font-size", SvgLabels.FontSize),
            ("role", "img"),
        ];
        Set(root, attributes);
        var background = new XElement(Svg + "rect");
        Set(background, ("width", fullWidth), ("height", fullHeight), ("fill", "white"));
        root.AddFirst(new XElement(Svg + "title", title), background);
        return root;
    }

    private double Horizontal(double place) => left + (place * width);

    /// <summary>Numbers rise upwards, names go down.</summary>
    private double Vertical(double place) => Top + ((y is NumberAxis ? 1 - place : place) * height);

    private void AddText(string text, double at, double top, string anchor, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        if (text.Length > 0)
        {
            Add("text", [("x", at), ("y", top), ("text-anchor", anchor), .. attributes]).Value = text;
        }
    }

    private XElement Add(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var element = new XElement(Svg + name);
        Set(element, attributes);
        root.Add(element);
        return element;
    }

    private static void Set(XElement element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        foreach (var (attribute, value) in attributes)
        {
            element.SetAttributeValue(attribute, value is double number ? Invariant($"{number:0.##}") : value);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
