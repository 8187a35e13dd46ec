using Microsoft.ML.SearchSpace.Option;

namespace Microsoft.ML.SearchSpace
{
    /// <summary>Named options, each of which takes its part of a point of the unit cube.</summary>
    public class SearchSpace : OptionBase
    {
        private readonly SortedDictionary<string, OptionBase> _options = new(StringComparer.Ordinal);

        public override double[] Default => [.. _options.Values.SelectMany(option => option.Default)];

        public override int FeatureSpaceDim => _options.Values.Sum(option => option.FeatureSpaceDim);

        public OptionBase this[string key]
        {
            get => _options[key];
            set => _options[key] = value;
        }

        public void Add(string key, OptionBase value) => _options.Add(key, value);

        public override Parameter SampleFromFeatureSpace(double[] feature)
        {
            var parameter = Parameter.CreateNestedParameter();
            var start = 0;
            foreach (var (name, option) in _options)
            {
                parameter[name] = option.SampleFromFeatureSpace(feature[start..(start + option.FeatureSpaceDim)]);
                start += option.FeatureSpaceDim;
            }

            return parameter;
        }
    }

    /// <summary>A number, or named parameters.</summary>
    public sealed class Parameter
    {
        private readonly object _value;

        private Parameter(object value) => _value = value;

        public Parameter this[string key]
        {
            get => Named[key];
            set => Named[key] = value;
        }

        private Dictionary<string, Parameter> Named => (Dictionary<string, Parameter>)_value;

        public static Parameter FromDouble(double value) => new(value);

        public static Parameter CreateNestedParameter(params KeyValuePair<string, Parameter>[] parameters) => new(new Dictionary<string, Parameter>(parameters));

        public T AsType<T>() => (T)_value;
    }
}

namespace Microsoft.ML.SearchSpace.Option
{
    public abstract class OptionBase
    {
        public virtual double[] Default { get; protected set; }

        public abstract int FeatureSpaceDim { get; }

        public abstract Parameter SampleFromFeatureSpace(double[] values);
    }

    public sealed class UniformDoubleOption : OptionBase
    {
        private readonly double _min;
        private readonly double _max;

        public UniformDoubleOption(double min, double max, bool logBase = false, double? defaultValue = null)
        {
            if (logBase) throw new NotSupportedException("Not in this stand-in.");
            (_min, _max) = (min, max);
            Default = [defaultValue is { } value ? (value - min) / (max - min) : 0];
        }

        public override int FeatureSpaceDim => 1;

        public override Parameter SampleFromFeatureSpace(double[] values) => Parameter.FromDouble(_min + (values[0] * (_max - _min)));
    }
}
