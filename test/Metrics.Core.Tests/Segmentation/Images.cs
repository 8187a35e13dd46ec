namespace Metrics.Tests.Segmentation;

/// <summary>Small images of classes, as arrays and as tensors in all formats.</summary>
internal sealed class Images(int classes, int height, int width, int samples, int seed)
{
    private readonly Random random = new(seed);

    public int Classes => classes;

    public int Height => height;

    public int Width => width;

    /// <summary>The class of each pixel, [samples][pixels]; the last class is missing from every second sample.</summary>
    public long[][] Next() => [.. Enumerable.Range(0, samples).Select(sample => Enumerable.Range(0, height * width).Select(_ => (long)random.Next(classes - (sample % 2))).ToArray())];

    public Tensor Index(long[][] images) => stack([.. images.Select(image => tensor(image).reshape(height, width))]);

    public Tensor OneHot(long[][] images) => nn.functional.one_hot(Index(images), classes).permute(0, 3, 1, 2);

    public Tensor Scores(long[][] images) => OneHot(images).to(ScalarType.Float32) - rand_like(OneHot(images).to(ScalarType.Float32)).mul(0.5);

    /// <summary>The pixels of a class in an image.</summary>
    public IReadOnlySet<(int Row, int Column)> Pixels(long[] image, int label) =>
        image.Index().Where(pixel => pixel.Item == label).Select(pixel => (pixel.Index / width, pixel.Index % width)).ToHashSet();
}
