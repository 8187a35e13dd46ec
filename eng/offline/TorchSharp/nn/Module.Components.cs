using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <content>Looking for components, in this module or in the whole tree.</content>
        public partial class Module
        {
            public virtual IEnumerable<(string, Module)> named_children() => _internal_submodules.keys().Zip(_internal_submodules.values());

            public virtual IEnumerable<Module> children() => _internal_submodules.values();

            /// <summary>All modules below this one, with paths as names; not the module itself.</summary>
            public virtual IEnumerable<(string, Module)> named_modules()
            {
                foreach (var (path, child) in named_children())
                {
                    yield return (path, child);
                    foreach (var (inner, module) in child.named_modules())
                    {
                        yield return ($"{path}.{inner}", module);
                    }
                }
            }

            public virtual IEnumerable<Module> modules() => named_modules().Select(module => module.Item2);

            public virtual IEnumerable<(string, Parameter)> named_parameters(bool recurse = true)
            {
                foreach (var parameter in _internal_params)
                {
                    yield return parameter;
                }

                if (recurse)
                {
                    foreach (var (path, child) in named_children())
                    {
                        foreach (var (inner, parameter) in child.named_parameters())
                        {
                            yield return ($"{path}.{inner}", parameter);
                        }
                    }
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(parameter => parameter.Item2);

            /// <summary>The persistent buffers. TorchSharp leaves the others out whatever <paramref name="include_nonpersistent"/> says.</summary>
            public virtual IEnumerable<(string, Tensor)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                foreach (var (path, (buffer, persistent)) in _internal_buffers)
                {
                    if (persistent)
                    {
                        yield return (path, buffer);
                    }
                }

                if (recurse)
                {
                    foreach (var (path, child) in named_children())
                    {
                        foreach (var (inner, buffer) in child.named_buffers())
                        {
                            yield return ($"{path}.{inner}", buffer);
                        }
                    }
                }
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true)
                => named_buffers(recurse, include_nonpersistent).Select(buffer => buffer.Item2);

            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            public virtual Tensor? get_buffer(string target)
                => Owner(target, out var last) is { } owner && owner._internal_buffers.TryGetValue(last, out var buffer) ? buffer.Item1 : null;

            public virtual Parameter? get_parameter(string target)
                => Owner(target, out var last) is { } owner && owner._internal_params.TryGetValue(last, out var parameter) ? parameter : null;

            /// <summary>The module that a path leads to, and the last name of the path; null where there is none.</summary>
            private Module? Owner(string target, out string last)
            {
                var names = target.Split('.');
                last = names[^1];
                Module? owner = this;
                foreach (var name in names.SkipLast(1))
                {
                    owner = owner is not null && owner._internal_submodules.TryGetValue(name, out var child) ? child : null;
                }

                return owner;
            }
        }
    }
}
