using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public override string ToString() => ToString(TensorStringStyle.Metadata);

        /// <summary>The metadata; in the other styles also the values, as a plain nested list.</summary>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            var metadata = $"[{string.Join("x", shape)}], type = {dtype}, device = {device}";
            return style == TensorStringStyle.Metadata ? metadata : $"{metadata}{newLine ?? Environment.NewLine}{Values(fltFormat ?? "g5", cultureInfo ?? CultureInfo.InvariantCulture)}";
        }

        private string Values(string format, CultureInfo culture)
        {
            if (Dimensions > 0)
            {
                using var scope = NewDisposeScope();
                return $"[{string.Join(", ", unbind().Select(part => part.Values(format, culture)))}]";
            }

            var value = ToScalar();
            return value.Type switch
            {
                ScalarType.Bool => value.ToBoolean() ? "true" : "false",
                ScalarType.Int64 => value.AsInt64.ToString(culture),
                _ => value.AsDouble.ToString(format, culture),
            };
        }
    }
}
