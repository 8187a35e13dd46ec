namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <content>Parameters and buffers as a flat dictionary.</content>
        public partial class Module
        {
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (component, parameter) in named_parameters(false))
                {
                    destination.TryAdd(Path(component), parameter);
                }

                foreach (var (component, buffer) in named_buffers(false))
                {
                    destination.TryAdd(Path(component), buffer);
                }

                foreach (var (component, child) in named_children())
                {
                    child.state_dict(destination, Path(component));
                }

                return destination;

                string Path(string component) => string.IsNullOrEmpty(prefix) ? component : $"{prefix}.{component}";
            }

            /// <summary>Copies values into the entries of <see cref="state_dict"/>; returns the missing and the unexpected names.</summary>
            public virtual (IList<string>, IList<string>) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var destination = state_dict();
                var skipped = skip ?? [];
                var missing = destination.Keys.Where(key => !source.ContainsKey(key) && !skipped.Contains(key)).ToList();
                var unexpected = source.Keys.Where(key => !destination.ContainsKey(key) && !skipped.Contains(key)).ToList();
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException($"The state does not fit the module: missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
                }

                using var grad = no_grad();
                foreach (var (key, value) in source)
                {
                    if (!skipped.Contains(key) && destination.TryGetValue(key, out var target))
                    {
                        target.copy_(value);
                    }
                }

                return (missing, unexpected);
            }
        }
    }
}
