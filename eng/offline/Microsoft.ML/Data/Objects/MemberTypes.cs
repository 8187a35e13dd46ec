using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>What column a field or property is, and how to get at its value.</summary>
internal static class MemberTypes
{
    public static Type TypeOf(MemberInfo member) =>
        member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    public static DataViewType ColumnTypeOf(MemberInfo member)
    {
        var memberType = TypeOf(member);
        var itemType = ItemTypes.OfRawOrNull(ItemOf(memberType) ?? memberType)
            ?? throw new ArgumentOutOfRangeException(
                nameof(member), $"Could not determine a column type for member {member.Name} of {member.DeclaringType}, a {memberType}.");
        if (member.GetCustomAttribute<KeyTypeAttribute>() is { } key)
        {
            itemType = new KeyDataViewType(itemType.RawType, key.Count ?? KeyDataViewType.LargestCount(itemType.RawType));
        }

        var vector = member.GetCustomAttribute<VectorTypeAttribute>();
        if (ItemOf(memberType) is not null)
        {
            return vector is { Dimensions.Length: > 0 } ? new VectorDataViewType(itemType, vector.Dimensions) : new VectorDataViewType(itemType);
        }

        return vector is null
            ? itemType
            : throw new ArgumentException($"Member {member.Name} of {member.DeclaringType} is no vector.", nameof(member));
    }

    public static Func<TObject, TMember> Getter<TObject, TMember>(MemberInfo member)
    {
        var instance = Expression.Parameter(typeof(TObject));
        return Expression.Lambda<Func<TObject, TMember>>(Expression.MakeMemberAccess(instance, member), instance).Compile();
    }

    public static Action<TObject, TMember> Setter<TObject, TMember>(MemberInfo member)
    {
        var instance = Expression.Parameter(typeof(TObject));
        var value = Expression.Parameter(typeof(TMember));
        return Expression.Lambda<Action<TObject, TMember>>(
            Expression.Assign(Expression.MakeMemberAccess(instance, member), value), instance, value).Compile();
    }

    /// <summary>The type of the elements, of an array or a vector.</summary>
    private static Type ItemOf(Type type) => type switch
    {
        { IsSZArray: true } => type.GetElementType(),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(VBuffer<>) => type.GetGenericArguments()[0],
        _ => null,
    };
}
