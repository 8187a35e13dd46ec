using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A tree of modules with parameters and buffers.</summary>
        public partial class Module : IDisposable
        {
            protected readonly string name;
            protected readonly OrderedDict<string, Parameter> _internal_params = new();
            protected readonly OrderedDict<string, (Tensor, bool)> _internal_buffers = new();
            protected readonly OrderedDict<string, Module> _internal_submodules = new();

            private bool isTraining = true;
            private bool isDisposed;

            protected Module(string name) => this.name = name;

            public virtual bool training => isTraining;

            public virtual string GetName() => name;

            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                RequireFree(name);
                _internal_buffers.Add(name, (tensor, persistent));
            }

            public virtual void register_parameter(string name, Parameter param)
            {
                RequireFree(name);
                _internal_params.Add(name, param);
            }

            /// <summary>Makes a module a child, after it has registered its own parts; none, or one that is disposed, frees the name.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null || submodule.isDisposed)
                {
                    _internal_submodules.Remove(name);
                    return;
                }

                RequireFree(name);
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            public void add_module(string name, Module module) => register_module(name, module);

            public virtual void train(bool train = true)
            {
                isTraining = train;
                foreach (var child in children())
                {
                    child.train(train);
                }
            }

            public virtual void eval() => train(false);

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    using var gradient = parameter.grad;
                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        gradient?.zero_();
                    }
                }
            }

            public virtual Module apply(Action<Module> fn)
            {
                foreach (var child in children())
                {
                    child.apply(fn);
                }

                fn(this);
                return this;
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Registers the modules, parameters and tensors that the fields hold, each under its field's name.</summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in ComponentFields())
                {
                    var component = ComponentName(field);
                    switch (field.GetValue(this))
                    {
                        case Module module when !_internal_submodules.ContainsKey(component):
                            register_module(component, module);
                            break;
                        case Parameter parameter when !_internal_params.ContainsKey(component):
                            register_parameter(component, parameter);
                            break;
                        case Tensor tensor and not Modules.Parameter when !_internal_buffers.ContainsKey(component):
                            register_buffer(component, tensor);
                            break;
                    }
                }
            }

            /// <summary>Sets a parameter that may be registered already; a null takes it away.</summary>
            protected void ConditionallyRegisterParameter(string name, Tensor? value)
            {
                _internal_params.Remove(name);
                if (value is not null)
                {
                    register_parameter(name, value as Modules.Parameter ?? new Modules.Parameter(value));
                }
            }

            /// <summary>Sets a buffer that may be registered already; a null takes it away.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                _internal_buffers.Remove(name);
                if (value is not null)
                {
                    register_buffer(name, value, persistent);
                }
            }

            protected void ClearModules() => _internal_submodules.clear();

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || isDisposed)
                {
                    return;
                }

                isDisposed = true;
                foreach (var child in children())
                {
                    child.Dispose();
                }

                foreach (var parameter in _internal_params.values())
                {
                    parameter.Dispose();
                }

                foreach (var (buffer, _) in _internal_buffers.values())
                {
                    buffer.Dispose();
                }
            }

            private static string ComponentName(FieldInfo field) => field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;

            private IEnumerable<FieldInfo> ComponentFields()
                => GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.DeclaringType != typeof(Module));

            private void RequireFree(string component)
            {
                if (_internal_params.ContainsKey(component) || _internal_buffers.ContainsKey(component) || _internal_submodules.ContainsKey(component))
                {
                    throw new InvalidOperationException($"The module '{name}' has a component named '{component}' already.");
                }
            }
        }
    }
}
