using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A list whose items are children of the module that holds it, named by their position.</summary>
    /// <remarks>They become children when another module takes this one as its own, once: what is added later is none.</remarks>
    public class ModuleList<T> : nn.Module, IList<T>
        where T : nn.Module
    {
        private readonly List<T> items = [];
        private bool registered;

        public ModuleList(params T[] modules)
            : base(nameof(ModuleList<>)) => extend(modules);

        public int Count => items.Count;

        public bool IsReadOnly => false;

        public T this[int index]
        {
            get => items[index];
            set => items[index] = value;
        }

        public void Add(T item) => Insert(Count, item);

        public void Insert(int index, T item) => items.Insert(index, item);

        public void append(params T[] parameters) => extend(parameters);

        public void extend(IEnumerable<T> modules) => items.AddRange(modules);

        public bool Remove(T item) => items.Remove(item);

        public void RemoveAt(int index) => items.RemoveAt(index);

        public void Clear() => items.Clear();

        public bool Contains(T item) => items.Contains(item);

        public int IndexOf(T item) => items.IndexOf(item);

        public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

        public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        protected override void RegisterComponents()
        {
            if (registered)
            {
                return;
            }

            registered = true;
            for (var i = 0; i < items.Count; i++)
            {
                register_module(i.ToString(CultureInfo.InvariantCulture), items[i]);
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
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);
        }
    }
}
