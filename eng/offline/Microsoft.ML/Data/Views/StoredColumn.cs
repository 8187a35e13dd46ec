using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>The values of a column, held in memory.</summary>
internal abstract class StoredColumn
{
    public static StoredColumn Create(DataViewType type) =>
        type.VisitItem<StoredColumn>(type is VectorDataViewType ? new VectorFactory() : new ScalarFactory());

    /// <summary>What appends the present value of a row to the column, at each call.</summary>
    public abstract Action CreateAppender(DataViewRow row, DataViewSchema.Column column);

    /// <summary>The getter of the value at a position.</summary>
    public abstract Delegate CreateGetter(Func<long> position);

    public static StoredColumn Read(IDataView view, DataViewSchema.Column column)
    {
        var stored = Create(column.Type);
        using var cursor = view.GetRowCursor([column]);
        var append = stored.CreateAppender(cursor, column);
        while (cursor.MoveNext())
        {
            append();
        }

        return stored;
    }

    /// <summary>Reads what <see cref="Save"/> wrote of a column of this type.</summary>
    public static StoredColumn Load(DataViewType type, ModelReader reader)
    {
        var stored = Create(type);
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            stored.LoadValue(reader);
        }

        return stored;
    }

    public abstract void Save(BinaryWriter writer);

    protected abstract void LoadValue(ModelReader reader);

    private sealed class ScalarFactory : IRawTypeVisitor<StoredColumn>
    {
        public StoredColumn Visit<T>() => new StoredScalars<T>();
    }

    private sealed class VectorFactory : IRawTypeVisitor<StoredColumn>
    {
        public StoredColumn Visit<T>() => new StoredVectors<T>();
    }
}

internal abstract class StoredColumn<TValue> : StoredColumn
{
    private readonly List<TValue> _values = [];

    public void Get(long position, ref TValue value) => CopyTo(_values[(int)position], ref value);

    public IEnumerable<TValue> Values => _values;

    public override Action CreateAppender(DataViewRow row, DataViewSchema.Column column)
    {
        var getter = row.GetGetter<TValue>(column);
        TValue value = default;
        return () =>
        {
            getter(ref value);
            _values.Add(Detach(value));
        };
    }

    public override Delegate CreateGetter(Func<long> position)
    {
        ValueGetter<TValue> getter = (ref TValue value) => Get(position(), ref value);
        return getter;
    }

    public override void Save(BinaryWriter writer)
    {
        writer.Write(_values.Count);
        foreach (var value in _values)
        {
            Write(writer, value);
        }
    }

    protected override void LoadValue(ModelReader reader) => _values.Add(Read(reader));

    protected abstract void Write(BinaryWriter writer, TValue value);

    protected abstract TValue Read(ModelReader reader);

    /// <summary>A value that shares nothing with what a row lent.</summary>
    protected abstract TValue Detach(TValue value);

    protected abstract void CopyTo(TValue source, ref TValue destination);
}

internal sealed class StoredScalars<T> : StoredColumn<T>
{
    protected override T Detach(T value) =>
        value is ReadOnlyMemory<char> text ? (T)(object)text.ToString().AsMemory() : value;

    protected override void CopyTo(T source, ref T destination) => destination = source;

    protected override void Write(BinaryWriter writer, T value) => writer.WriteItem(value);

    protected override T Read(ModelReader reader) => reader.ReadItem<T>();
}

internal sealed class StoredVectors<T> : StoredColumn<VBuffer<T>>
{
    protected override VBuffer<T> Detach(VBuffer<T> value) => value.Clone();

    protected override void CopyTo(VBuffer<T> source, ref VBuffer<T> destination) => source.CopyTo(ref destination);

    protected override void Write(BinaryWriter writer, VBuffer<T> value) => writer.WriteVector(value);

    protected override VBuffer<T> Read(ModelReader reader) => reader.ReadVector<T>();
}
