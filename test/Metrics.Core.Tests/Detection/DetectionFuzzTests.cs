using System.Text;

namespace Metrics.Tests.Detection;

/// <summary>Whatever objects look like, there is a value or a documented error.</summary>
[TestClass]
public sealed class DetectionFuzzTests
{
    private const int Images = 100_000;
    private const int BatchSize = 2_000;
    private static readonly float[] Odd = [0, -0.0f, 1, 5, -3, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon, 1e5f, 1e20f];

    /// <summary>Images without objects, boxes without area, inverted, huge, or not made of numbers; scores likewise.</summary>
    [TestMethod]
    public void MeanAveragePrecision_OfOddObjects_IsANumber()
    {
        var random = new Random(1);
        for (var i = 0; i < Images / BatchSize; i++)
        {
            using var scope = NewDisposeScope();
            using var metric = new MeanAveragePrecision(new() { ClassMetrics = i % 2 == 0, Average = i % 3 == 0 ? Average.Micro : Average.Macro, BoxFormat = (BoxFormat)(i % 3) });
            metric.Update(Draw(random));
            foreach (var (name, value) in metric.Compute().Scalars)
            {
                Assert.IsTrue(value is -1 or >= 0, $"{name} is {value}");
            }
        }
    }

    [TestMethod]
    public void BoxOverlaps_OfOddObjects_AreNumbersOrInfinite()
    {
        var random = new Random(2);
        for (var i = 0; i < Images / BatchSize; i++)
        {
            using var scope = NewDisposeScope();
            var options = new BoxOverlapOptions { ClassMetrics = true, RespectLabels = i % 2 == 0, IouThreshold = i % 3 == 0 ? 0.5 : null };
            using var iou = new IntersectionOverUnion(options);
            using var complete = new CompleteIntersectionOverUnion(options);
            var input = Draw(random);
            iou.Update(input);
            complete.Update(input);
            Assert.IsFalse(iou.Compute().Scalars.Any(entry => double.IsNaN(entry.Value)));
            Assert.IsNotNull(complete.Compute());
        }
    }

    [TestMethod]
    public void CompressedRuns_OfAnyText_AreAMaskOrAnError()
    {
        var random = new Random(3);
        var text = new char[8];
        for (var i = 0; i < Images; i++)
        {
            var length = random.Next(text.Length);
            for (var at = 0; at < length; at++)
            {
                text[at] = (char)random.Next(random.Next(10) == 0 ? char.MaxValue : 120);
            }

            try
            {
                Assert.AreEqual(12, RunLengthMask.FromCompressed(3, 4, new string(text, 0, length)).Runs.ToArray().Sum());
            }
            catch (ArgumentException)
            {
                // The documented error.
            }
        }
    }

    [TestMethod]
    public void Polygons_OfAnyNumbers_AreAMaskOrAnError()
    {
        var random = new Random(4);
        double[] odd = [.. Odd.Where(number => !(Math.Abs(number) > 1e4)).Select(number => (double)number), 1e9, double.NaN];
        for (var i = 0; i < Images; i++)
        {
            var corners = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(10) == 0 ? odd[random.Next(odd.Length)] : random.NextDouble() * 20).ToArray();
            try
            {
                Assert.IsLessThanOrEqualTo(42, RunLengthMask.FromPolygons(6, 7, [corners]).Area);
            }
            catch (ArgumentException)
            {
                // The documented error.
            }
        }
    }

    /// <summary>A file with bytes changed, cut out, or doubled.</summary>
    [TestMethod]
    public void CocoJson_OfDamagedFiles_IsReadOrRefused()
    {
        var target = Encoding.UTF8.GetBytes("""{"images":[{"id":1,"height":3,"width":4}],"annotations":[{"image_id":1,"category_id":2,"bbox":[0,0,1,2],"area":3,"segmentation":{"size":[3,4],"counts":"0<"}}]}""");
        var results = Encoding.UTF8.GetBytes("""[{"image_id":1,"category_id":2,"bbox":[0,0,1,2],"score":0.5,"segmentation":[[0,0,3,0,3,3]]}]""");
        var random = new Random(5);
        for (var i = 0; i < Images; i++)
        {
            using var scope = NewDisposeScope();
            try
            {
                CocoJson.Read(new MemoryStream(Damaged(results, random)), new MemoryStream(Damaged(target, random)), new() { IouType = IouTypes.Bbox | IouTypes.Segm, MaxPixels = 10_000 });
            }
            catch (InvalidDataException)
            {
                // The documented error.
            }
        }
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        var (at, length) = (random.Next(file.Length), random.Next(4));
        return random.Next(4) switch
        {
            0 => [.. file[..at], (byte)random.Next(256), .. file[Math.Min(at + 1, file.Length)..]],
            1 => [.. file[..at], .. file[Math.Min(at + length, file.Length)..]],
            2 => [.. file[..at], .. file[Math.Max(at - length, 0)..]],
            _ => file,
        };
    }

    private static DetectionInput Draw(Random random)
    {
        var images = Enumerable.Range(0, BatchSize).Select(_ => (Found: random.Next(4), Truth: random.Next(4))).ToList();
        return new(
            [.. images.Select(image => new DetectedObjects(Labels(random, image.Found)) { Boxes = Boxes(random, image.Found), Scores = tensor(Numbers(random, image.Found)) })],
            [.. images.Select(image => new TrueObjects(Labels(random, image.Truth)) { Boxes = Boxes(random, image.Truth), Area = random.Next(3) == 0 ? tensor(Numbers(random, image.Truth)) : null })]);
    }

    private static Tensor Labels(Random random, int count) => tensor(Enumerable.Range(0, count).Select(_ => (long)random.Next(3)).ToArray());

    private static Tensor Boxes(Random random, int count) => tensor(Numbers(random, 4 * count)).reshape(-1, 4);

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(4) == 0 ? Odd[random.Next(Odd.Length)] : random.Next(20))];
}
