using System.Text.Json;

namespace Metrics;

/// <summary>The file of images and their true objects; what is not named here is skipped.</summary>
internal sealed record CocoDataset(CocoImage[] Images, CocoAnnotation[] Annotations);

/// <summary>An image; files of results have none.</summary>
internal sealed record CocoImage(long Id, int Height = 0, int Width = 0);

/// <summary>An object: a true one, or a found one with a score.</summary>
internal sealed record CocoAnnotation(
    long ImageId, long CategoryId, double[]? Bbox = null, JsonElement Segmentation = default, double? Score = null, double Area = 0, double Iscrowd = 0);
