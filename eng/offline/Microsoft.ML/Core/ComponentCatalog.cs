using System.Reflection;

namespace Microsoft.ML
{
    /// <summary>Marks a class that a saved model names by a contract.</summary>
    public abstract class ExtensionBaseAttribute : Attribute
    {
        private protected ExtensionBaseAttribute(string contractName) => ContractName = contractName;

        public string ContractName { get; }
    }
}

namespace Microsoft.ML.Runtime
{
    /// <summary>The classes that a saved model may name by a contract: those of the registered assemblies.</summary>
    public sealed class ComponentCatalog
    {
        private readonly Dictionary<(Type Attribute, string Contract), Type> _extensions = [];
        private readonly HashSet<Assembly> _registered = [];

        internal ComponentCatalog()
        {
        }

        public void RegisterAssembly(Assembly assembly, bool throwOnError = true)
        {
            ArgumentNullException.ThrowIfNull(assembly);
            lock (_extensions)
            {
                if (!_registered.Add(assembly))
                {
                    return;
                }

                foreach (var type in assembly.GetTypes())
                {
                    foreach (var attribute in type.GetCustomAttributes<ExtensionBaseAttribute>(inherit: false))
                    {
                        var key = (attribute.GetType(), attribute.ContractName);
                        if (!_extensions.TryAdd(key, type) && throwOnError)
                        {
                            throw new InvalidOperationException($"Contract '{attribute.ContractName}' is claimed by both {_extensions[key]} and {type}.");
                        }
                    }
                }
            }
        }

        internal object CreateExtension(Type attribute, string contract)
        {
            lock (_extensions)
            {
                return _extensions.TryGetValue((attribute, contract), out var type)
                    ? Activator.CreateInstance(type, nonPublic: true)
                    : throw new InvalidOperationException(
                        $"No class with the contract '{contract}' is known; register its assembly with ComponentCatalog.RegisterAssembly.");
            }
        }
    }
}
