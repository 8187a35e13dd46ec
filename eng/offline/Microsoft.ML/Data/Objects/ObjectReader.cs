namespace Microsoft.ML.Data;

/// <summary>Reads the members of objects as columns.</summary>
internal sealed class ObjectReader<TObject>
    where TObject : class
{
    private readonly MemberReader[] _members;

    public ObjectReader(SchemaDefinition definition = null)
    {
        definition ??= SchemaDefinition.Create(typeof(TObject), SchemaDefinition.Direction.Read);
        _members = [.. definition.Select(column => column.ColumnType.VisitItem(new MemberReaderFactory(column)))];
        var builder = new DataViewSchema.Builder();
        foreach (var column in definition)
        {
            builder.AddColumn(column.ColumnName, column.ColumnType, column.Annotations);
        }

        Schema = builder.ToSchema();
    }

    public DataViewSchema Schema { get; }

    /// <summary>A getter of a column's raw type that reads the object of the moment.</summary>
    public Delegate CreateGetter(int column, Func<TObject> current) => _members[column].CreateGetter(current);

    private abstract class MemberReader
    {
        public abstract Delegate CreateGetter(Func<TObject> current);
    }

    private delegate void Convert<TMember, TValue>(TMember member, ref TValue value);

    private sealed class MemberReader<TMember, TValue>(SchemaDefinition.Column column, Convert<TMember, TValue> convert) : MemberReader
    {
        private readonly Func<TObject, TMember> _member = MemberTypes.Getter<TObject, TMember>(column.Member);

        public override Delegate CreateGetter(Func<TObject> current)
        {
            ValueGetter<TValue> getter = (ref TValue value) => convert(_member(current()), ref value);
            return getter;
        }
    }

    private sealed class MemberReaderFactory(SchemaDefinition.Column column) : IRawTypeVisitor<MemberReader>
    {
        public MemberReader Visit<T>()
        {
            var memberType = MemberTypes.TypeOf(column.Member);
            var isVector = column.ColumnType is VectorDataViewType;
            return memberType switch
            {
                _ when memberType == typeof(T) && !isVector => new MemberReader<T, T>(column, Scalar(KeyNumbering.FromObject<T>(column.ColumnType))),
                _ when memberType == typeof(T[]) && isVector => new MemberReader<T[], VBuffer<T>>(column, CopyArray),
                _ when memberType == typeof(VBuffer<T>) && isVector => new MemberReader<VBuffer<T>, VBuffer<T>>(column, (VBuffer<T> member, ref VBuffer<T> value) => member.CopyTo(ref value)),
                _ when memberType == typeof(string) && column.ColumnType is TextDataViewType =>
                    new MemberReader<string, ReadOnlyMemory<char>>(column, (string text, ref ReadOnlyMemory<char> value) => value = text.AsMemory()),
                _ when memberType == typeof(string[]) && column.ColumnType is VectorDataViewType { ItemType: TextDataViewType } =>
                    new MemberReader<string[], VBuffer<ReadOnlyMemory<char>>>(column, CopyTexts),
                _ => throw new InvalidOperationException(
                    $"Member {column.MemberName} of {typeof(TObject)}, a {memberType}, cannot be a column of type {column.ColumnType}."),
            };
        }

        private static Convert<T, T> Scalar<T>(Func<T, T> toKey) => toKey is null
            ? (T member, ref T value) => value = member
            : (T member, ref T value) => value = toKey(member);

        private static void CopyArray<T>(T[] member, ref VBuffer<T> value) => VBuffer<T>.Copy(member ?? [], 0, ref value, member?.Length ?? 0);

        private static void CopyTexts(string[] member, ref VBuffer<ReadOnlyMemory<char>> value)
        {
            var editor = VBufferEditor.Create(ref value, member?.Length ?? 0);
            for (var i = 0; i < editor.Values.Length; i++)
            {
                editor.Values[i] = member[i].AsMemory();
            }

            value = editor.Commit();
        }
    }
}
