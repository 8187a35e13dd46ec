using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class KeyToVectorMappingEstimator : TrivialEstimator<KeyToVectorMappingTransformer>
{
    internal KeyToVectorMappingEstimator(params InputOutputColumnPair[] columns)
        : base(new KeyToVectorMappingTransformer(columns))
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With(Transformer.Columns, OutputOf);
    }

    private static SchemaShape.Column OutputOf(SchemaShape.Column input, string name) =>
        input.IsKey
            ? new SchemaShape.Column(name, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, isKey: false)
            : throw new ArgumentOutOfRangeException(nameof(input), $"Column '{input.Name}' is no key.");
}

/// <summary>Maps a key to a vector with a slot for each of its values: 1 in the slot of the key, 0 in the others.</summary>
public sealed class KeyToVectorMappingTransformer : OneToOneTransformerBase
{
    internal const string ComponentName = "MapKeyToVector";

    internal KeyToVectorMappingTransformer(IReadOnlyList<InputOutputColumnPair> columns)
        : base(ComponentName, columns)
    {
    }

    internal static KeyToVectorMappingTransformer Load(ModelLoadContext context) => new(InputOutputColumnPair.Read(context.Reader));

    private protected override OneToOneColumn Map(DataViewSchema.Column input, int pair)
    {
        if (input.Type is not KeyDataViewType { Count: <= int.MaxValue } key)
        {
            throw new InvalidOperationException($"Column '{input.Name}' of type {input.Type} is not one key.");
        }

        var annotations = new DataViewSchema.Annotations.Builder();
        if (input.HasKeyValues())
        {
            VBuffer<ReadOnlyMemory<char>> names = default;
            input.GetKeyValues(ref names);
            annotations.AddSlotNames([.. names.DenseValues()]);
        }

        annotations.AddIsNormalized();
        return new(
            new VectorDataViewType(NumberDataViewType.Single, (int)key.Count),
            annotations.ToAnnotations(),
            row => key.VisitNumber(new GetterFactory(row, input, (int)key.Count)));
    }

    private sealed class GetterFactory(DataViewRow row, DataViewSchema.Column input, int count) : INumberVisitor<Delegate>
    {
        public Delegate Visit<T>()
            where T : struct, INumber<T>
        {
            var getter = row.GetGetter<T>(input);
            T key = default;
            ValueGetter<VBuffer<float>> oneHot = (ref VBuffer<float> value) =>
            {
                getter(ref key);
                var number = int.CreateSaturating(key);
                var isPresent = number > 0 && number <= count;
                var editor = VBufferEditor.Create(ref value, count, isPresent ? 1 : 0);
                if (isPresent)
                {
                    editor.Values[0] = 1;
                    if (count > 1)
                    {
                        editor.Indices[0] = number - 1;
                    }
                }

                value = editor.Commit();
            };
            return oneHot;
        }
    }
}
