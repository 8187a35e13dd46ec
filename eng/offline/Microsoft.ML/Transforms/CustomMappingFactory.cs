namespace Microsoft.ML.Transforms;

/// <summary>Makes the mapping of a contract again when a model that names the contract is loaded.</summary>
public abstract class CustomMappingFactory<TSrc, TDst> : ICustomMappingFactory
    where TSrc : class, new()
    where TDst : class, new()
{
    public abstract Action<TSrc, TDst> GetMapping();

    ITransformer ICustomMappingFactory.CreateTransformer(string contractName) =>
        new CustomMappingTransformer<TSrc, TDst>(GetMapping(), contractName, inputDefinition: null, outputDefinition: null);
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class CustomMappingFactoryAttributeAttribute : ExtensionBaseAttribute
{
    public CustomMappingFactoryAttributeAttribute(string contractName)
        : base(contractName)
    {
    }
}

internal interface ICustomMappingFactory
{
    ITransformer CreateTransformer(string contractName);
}
