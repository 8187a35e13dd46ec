using System.Runtime.InteropServices;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Puts columns of one item type together into one vector.</summary>
public sealed class ColumnConcatenatingTransformer : RowToRowTransformerBase
{
    internal const string ComponentName = "Concatenate";

    private readonly string _output;
    private readonly string[] _inputs;

    internal ColumnConcatenatingTransformer(string output, string[] inputs)
    {
        _output = output;
        _inputs = inputs;
    }

    internal static ColumnConcatenatingTransformer Load(ModelLoadContext context) =>
        new(context.Reader.ReadString(), context.Reader.ReadStrings());

    private protected override ColumnMapping CreateMapping(DataViewSchema inputSchema)
    {
        var inputs = _inputs.Select(name => inputSchema[name]).ToArray();
        var itemType = inputs[0].Type.ItemType();
        if (Array.Find(inputs, input => !input.Type.ItemType().Equals(itemType)) is { Name: { } } other)
        {
            throw new ArgumentOutOfRangeException(
                nameof(inputSchema), $"Column '{other.Name}' of type {other.Type} cannot be concatenated with '{inputs[0].Name}' of type {inputs[0].Type}.");
        }

        var isKnownSize = inputs.All(input => input.Type is not VectorDataViewType { IsKnownSize: false });
        var size = isKnownSize ? inputs.Sum(SizeOf) : 0;
        return new IndependentColumns(
            inputSchema,
            [
                new ComputedColumn(
                    new(_output, new VectorDataViewType((PrimitiveDataViewType)itemType, size), isKnownSize ? AnnotationsOf(inputs) : null),
                    [.. inputs.Select(input => input.Index)],
                    row => itemType.VisitItem(new GetterFactory(row, inputs))),
            ]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.Start(ComponentName);
        ctx.Writer.Write(_output);
        ctx.Writer.Write(_inputs);
    }

    private static int SizeOf(DataViewSchema.Column column) => column.Type is VectorDataViewType vector ? vector.Size : 1;

    /// <summary>A slot is named after its column, and after its slot there; the whole is normalized where every part is.</summary>
    private static DataViewSchema.Annotations AnnotationsOf(DataViewSchema.Column[] inputs)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        if (inputs.Any(input => input.Type is not VectorDataViewType || input.HasSlotNames()))
        {
            builder.AddSlotNames([.. inputs.SelectMany(SlotNamesOf).Select(name => name.AsMemory())]);
        }

        if (inputs.All(input => input.IsNormalized()))
        {
            builder.AddIsNormalized();
        }

        return builder.ToAnnotations();
    }

    private static IEnumerable<string> SlotNamesOf(DataViewSchema.Column column)
    {
        if (column.Type is not VectorDataViewType vector)
        {
            return [column.Name];
        }

        if (!column.HasSlotNames())
        {
            return Enumerable.Repeat("", vector.Size);
        }

        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return names.DenseValues().Select(name => name.IsEmpty ? "" : $"{column.Name}.{name}");
    }

    private sealed class GetterFactory(DataViewRow row, DataViewSchema.Column[] inputs) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>()
        {
            var parts = inputs.Select(input => Part<T>(row, input)).ToArray();
            var values = new List<T>();
            ValueGetter<VBuffer<T>> getter = (ref VBuffer<T> value) =>
            {
                values.Clear();
                foreach (var append in parts)
                {
                    append(values);
                }

                var editor = VBufferEditor.Create(ref value, values.Count);
                values.CopyTo(editor.Values);
                value = editor.Commit();
            };
            return getter;
        }

        private static Action<List<T>> Part<T>(DataViewRow row, DataViewSchema.Column input)
        {
            if (input.Type is not VectorDataViewType)
            {
                var getter = row.GetGetter<T>(input);
                T item = default;
                return values =>
                {
                    getter(ref item);
                    values.Add(item);
                };
            }

            var vectorGetter = row.GetGetter<VBuffer<T>>(input);
            VBuffer<T> vector = default;
            return values =>
            {
                vectorGetter(ref vector);
                var start = values.Count;
                CollectionsMarshal.SetCount(values, start + vector.Length);
                vector.CopyTo(CollectionsMarshal.AsSpan(values)[start..]);
            };
        }
    }
}
