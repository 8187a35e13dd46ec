using System.Numerics;
using System.Runtime.CompilerServices;

namespace Metrics;

/// <summary>Checks of arguments; each throws an <see cref="ArgumentOutOfRangeException"/> that names the argument, what was expected and what came.</summary>
internal static class ArgumentRange
{
    public static T NotNegative<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : INumber<T> => T.IsNegative(value) ? throw OutOfRange(name, "a number that is not negative", value) : value;

    public static T AtLeast<T>(T value, T minimum, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : INumber<T> => value >= minimum ? value : throw OutOfRange(name, $"at least {minimum}", value);

    public static double Between(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high ? value : throw OutOfRange(name, $"a number from {low} to {high}", value);

    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw OutOfRange(name, "greater than 0", value);

    public static double ZeroOrOne(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is 0 or 1 ? value : throw OutOfRange(name, "0 or 1", value);

    public static double Inside(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > low && value < high ? value : throw OutOfRange(name, $"a number between {low} and {high}, both excluded", value);

    public static double NotInside(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && (value <= low || value >= high) ? value : throw OutOfRange(name, $"a number that is at most {low} or at least {high}", value);

    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw OutOfRange(name, $"one of {string.Join(", ", Enum.GetNames<T>())}", value);

    public static string NotEmpty(string? text, [CallerArgumentExpression(nameof(text))] string name = "") =>
        string.IsNullOrEmpty(text) ? throw new ArgumentException($"Expected {name} to hold a text, got none.", name) : text;

    public static IReadOnlyList<T> NotEmpty<T>(IReadOnlyList<T> values, [CallerArgumentExpression(nameof(values))] string name = "") =>
        values.Count > 0 ? values : throw new ArgumentException($"Expected {name} to hold at least one element, got none.", name);

    public static IReadOnlyList<T> Apart<T>(IReadOnlyList<T> values, IReadOnlyList<T> others, [CallerArgumentExpression(nameof(values))] string name = "", [CallerArgumentExpression(nameof(others))] string otherName = "") =>
        values.Intersect(others).ToArray() is [_, ..] both ? throw new ArgumentException($"Expected {name} and {otherName} to have nothing in common; both hold {string.Join(", ", both)}.", name) : values;

    public static void DefinedIfGiven<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum
    {
        if (value is { } given)
        {
            Defined(given, name);
        }
    }

    public static void NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class
    {
        if (value is null)
        {
            throw new ArgumentNullException(name, $"Expected {name}, got none.");
        }
    }

    public static void AtLeastIfGiven(int? value, int minimum, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is { } given)
        {
            AtLeast(given, minimum, name);
        }
    }

    public static void PositivePartIfGiven(double? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is { } given && !(given > 0 && given <= 1))
        {
            throw OutOfRange(name, "a number above 0 and at most 1", given);
        }
    }

    public static T Present<T>(T? value, string reason, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct => value ?? throw new ArgumentException($"Expected {name}, {reason}; got none.", name);

    /// <summary>Checks what no other method knows.</summary>
    public static T That<T>(T value, bool isValid, string expected, [CallerArgumentExpression(nameof(value))] string name = "") => isValid ? value : throw OutOfRange(name, expected, value);

    private static ArgumentOutOfRangeException OutOfRange<T>(string name, string expected, T value) =>
        new(name, value, $"Expected {name} to be {expected}, got {value}.");
}
