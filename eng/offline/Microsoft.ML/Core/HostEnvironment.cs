namespace Microsoft.ML.Runtime;

/// <summary>What a message is sent to: the log of the context that the sender belongs to.</summary>
internal delegate void MessageSink(string source, ChannelMessage message);

/// <summary>An environment by a name of its own; its messages and components are those of the context it comes from.</summary>
internal sealed class HostEnvironment(string name, int? seed, ComponentCatalog catalog, MessageSink sink) : IHost
{
    public string ContextDescription => name;

    public ComponentCatalog ComponentCatalog => catalog;

    public int? Seed => seed;

    public Random Rand { get; } = seed is { } value ? new Random(value) : new Random();

    public TException Process<TException>(TException ex)
        where TException : Exception
        => ex;

    public IHost Register(string hostName, int? seed = null, bool? verbose = null) =>
        new HostEnvironment($"{name}; {hostName}", seed ?? Seed, catalog, sink);

    public IChannel Start(string channelName) => new Channel($"{name}; {channelName}", sink);

    public IPipe<TMessage> StartPipe<TMessage>(string pipeName) => new SilentPipe<TMessage>($"{name}; {pipeName}");

    public IProgressChannel StartProgressChannel(string channelName) => new SilentProgressChannel();

    /// <summary>Progress is for a console of ML.NET's own; nothing of it reaches the log.</summary>
    private sealed class SilentProgressChannel : IProgressChannel
    {
        public IProgressChannel StartProgressChannel(string name) => new SilentProgressChannel();

        public void SetHeader(ProgressHeader header, Action<IProgressEntry> fillAction)
        {
        }

        public void Checkpoint(params double?[] values)
        {
        }

        public void Dispose()
        {
        }
    }

    private sealed class SilentPipe<TMessage>(string name) : IPipe<TMessage>
    {
        public string ContextDescription => name;

        public TException Process<TException>(TException ex)
            where TException : Exception
            => ex;

        public void Send(TMessage msg)
        {
        }

        public void Dispose()
        {
        }
    }
}
