using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its entries came.</summary>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)>
    where TKey : notnull
{
    private readonly List<(TKey Key, TValue Value)> entries = [];

    public int Count => entries.Count;

    public bool IsReadOnly => false;

    public ICollection<TKey> Keys => [.. keys()];

    public ICollection<TValue> Values => [.. values()];

    public TValue this[TKey key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No entry named '{key}'.");
        set
        {
            var position = Position(key);
            if (position < 0)
            {
                entries.Add((key, value));
            }
            else
            {
                entries[position] = (key, value);
            }
        }
    }

    public (TKey, TValue) this[int index]
    {
        get => entries[index];
        set => entries[index] = value;
    }

    public void Add(TKey key, TValue value) => Insert(Count, (key, value));

    public void Add((TKey, TValue) item) => Insert(Count, item);

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void Insert(int index, (TKey, TValue) item)
    {
        if (ContainsKey(item.Item1))
        {
            throw new ArgumentException($"There is an entry named '{item.Item1}' already.", nameof(item));
        }

        entries.Insert(index, item);
    }

    public bool ContainsKey(TKey key) => Position(key) >= 0;

    public bool Contains((TKey, TValue) item) => entries.Contains(item);

    public bool Contains(KeyValuePair<TKey, TValue> item) => Contains((item.Key, item.Value));

    public int IndexOf((TKey, TValue) item) => entries.IndexOf(item);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var position = Position(key);
        value = position < 0 ? default : entries[position].Value;
        return position >= 0;
    }

    public bool Remove(TKey key)
    {
        var position = Position(key);
        if (position >= 0)
        {
            entries.RemoveAt(position);
        }

        return position >= 0;
    }

    public bool Remove((TKey, TValue) item) => entries.Remove(item);

    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    public void RemoveAt(int index) => entries.RemoveAt(index);

    public void Clear() => entries.Clear();

    public void clear() => Clear();

    public IEnumerable<TKey> keys() => entries.Select(entry => entry.Key);

    public IEnumerable<TValue> values() => entries.Select(entry => entry.Value);

    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => entries.ConvertAll(Pair).CopyTo(array, arrayIndex);

    public IEnumerator<(TKey, TValue)> GetEnumerator() => entries.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => entries.ConvertAll(Pair).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static KeyValuePair<TKey, TValue> Pair((TKey Key, TValue Value) entry) => new(entry.Key, entry.Value);

    private int Position(TKey key) => entries.FindIndex(entry => EqualityComparer<TKey>.Default.Equals(entry.Key, key));
}
