using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A dictionary whose values are children of the module that holds it, named by their keys.</summary>
    /// <remarks>They become children when another module takes this one as its own, once: what is added later is none.</remarks>
    public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)>
        where T : nn.Module
    {
        private readonly OrderedDict<string, T> items = new();
        private bool registered;

        public ModuleDict()
            : base(nameof(ModuleDict<>))
        {
        }

        public int Count => items.Count;

        public bool IsReadOnly => false;

        public ICollection<string> Keys => items.Keys;

        public ICollection<T> Values => items.Values;

        public T this[string key]
        {
            get => items[key];
            set => items[key] = value;
        }

        public (string, T) this[int index]
        {
            get => items[index];
            set => items[index] = value;
        }

        public void Add(string key, T value) => Insert(Count, (key, value));

        public void Add((string, T) item) => Insert(Count, item);

        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        public void Insert(int index, (string, T) item) => items.Insert(index, item);

        public bool Remove(string key) => items.Remove(key);

        public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

        public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

        public void RemoveAt(int index) => Remove(items[index].Item1);

        public void Clear() => items.Clear();

        public void clear() => Clear();

        public bool Contains((string, T) item) => items.Contains(item);

        public bool Contains(KeyValuePair<string, T> item) => items.Contains(item);

        public bool ContainsKey(string key) => items.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => items.TryGetValue(key, out value);

        public int IndexOf((string, T) item) => items.IndexOf(item);

        public IEnumerable<string> keys() => items.keys();

        public IEnumerable<T> values() => items.values();

        public IEnumerator<(string, T)> GetEnumerator() => items.GetEnumerator();

        public void CopyTo((string, T)[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)items).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        protected override void RegisterComponents()
        {
            if (registered)
            {
                return;
            }

            registered = true;
            foreach (var (key, module) in items)
            {
                register_module(key, module);
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ModuleDict<Module> ModuleDict(params (string, Module)[] modules)
            {
                var result = new Modules.ModuleDict<Module>();
                foreach (var module in modules)
                {
                    result.Add(module);
                }

                return result;
            }
        }
    }
}
