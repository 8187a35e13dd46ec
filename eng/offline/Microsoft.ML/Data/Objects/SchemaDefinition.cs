using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>How the members of a class are columns.</summary>
public sealed class SchemaDefinition : List<SchemaDefinition.Column>
{
    private SchemaDefinition(IEnumerable<Column> columns)
        : base(columns)
    {
    }

    public Column this[string columnName]
    {
        get => Find(column => column.ColumnName == columnName)
            ?? throw new ArgumentOutOfRangeException(nameof(columnName), columnName, "No column has that name.");
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            value.ColumnName = columnName;
            var index = FindIndex(column => column.ColumnName == columnName);
            if (index < 0)
            {
                Add(value);
            }
            else
            {
                this[index] = value;
            }
        }
    }

    public static SchemaDefinition Create(Type userType, Direction direction = Direction.Both)
    {
        ArgumentNullException.ThrowIfNull(userType);
        const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
        MemberInfo[] members =
        [
            .. userType.GetFields(Instance).Where(field => (direction & Direction.Write) == 0 || !field.IsInitOnly),
            .. userType.GetProperties(Instance).Where(property => IsColumn(property, direction)),
        ];
        var columns = members.Where(member => member.GetCustomAttribute<NoColumnAttribute>() is null).Select(Column.Of).ToArray();
        return columns.CountBy(column => column.ColumnName).FirstOrDefault(names => names.Value > 1) is { Key: { } twice }
            ? throw new InvalidOperationException($"Two members of {userType} are column '{twice}'.")
            : new SchemaDefinition(columns);
    }

    /// <summary>The columns of a class, with sizes, counts and annotations taken from a schema.</summary>
    internal static SchemaDefinition Like(Type userType, DataViewSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var definition = Create(userType, Direction.Read);
        foreach (var member in definition)
        {
            if (schema.GetColumnOrNull(member.ColumnName) is not { } column)
            {
                continue;
            }

            if (column.Type.RawType != member.ColumnType.RawType)
            {
                throw new InvalidOperationException(
                    $"Member {member.MemberName} of {userType} is a column of type {member.ColumnType}, the schema's '{column.Name}' is {column.Type}.");
            }

            member.ColumnType = column.Type;
            member.AddAnnotations(column.Annotations);
        }

        return definition;
    }

    private static bool IsColumn(PropertyInfo property, Direction direction) =>
        property.GetIndexParameters().Length == 0
        && ((direction & Direction.Read) == 0 || property.GetMethod?.IsPublic == true)
        && ((direction & Direction.Write) == 0 || property.SetMethod?.IsPublic == true);

    [Flags]
    public enum Direction
    {
        Read = 1,
        Write = 2,
        Both = 3,
    }

    public sealed class Column
    {
        private readonly DataViewSchema.Annotations.Builder _annotations = new();

        private Column(MemberInfo member)
        {
            Member = member;
            ColumnName = member.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? member.Name;
            ColumnType = MemberTypes.ColumnTypeOf(member);
        }

        public string MemberName => Member.Name;

        public string ColumnName { get; set; }

        public DataViewType ColumnType { get; set; }

        public DataViewSchema.Annotations Annotations => _annotations.ToAnnotations();

        internal MemberInfo Member { get; }

        public void AddAnnotation<T>(string kind, T value, DataViewType annotationType) =>
            _annotations.Add(kind, annotationType, (ref T destination) => destination = value);

        internal void AddAnnotations(DataViewSchema.Annotations annotations) => _annotations.Add(annotations, _ => true);

        internal static Column Of(MemberInfo member) => new(member);
    }
}
