using System.Diagnostics;
using System.Globalization;

namespace Microsoft.ML.Runtime;

/// <summary>Messages of one piece of work, the first and last of which say that it began and ended.</summary>
internal sealed class Channel : IChannel
{
    private readonly string _name;
    private readonly MessageSink _sink;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private bool _isDisposed;

    public Channel(string name, MessageSink sink)
    {
        (_name, _sink) = (name, sink);
        Trace(MessageSensitivity.None, "Channel started");
    }

    public string ContextDescription => _name;

    public TException Process<TException>(TException ex)
        where TException : Exception
        => ex;

    public void Send(ChannelMessage msg) => _sink(_name, msg);

    public void Trace(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Trace, sensitivity, fmt);

    public void Trace(MessageSensitivity sensitivity, string fmt, params object[] args) =>
        Send(ChannelMessageKind.Trace, sensitivity, fmt, args);

    public void Error(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Error, sensitivity, fmt);

    public void Error(MessageSensitivity sensitivity, string fmt, params object[] args) =>
        Send(ChannelMessageKind.Error, sensitivity, fmt, args);

    public void Warning(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Warning, sensitivity, fmt);

    public void Warning(MessageSensitivity sensitivity, string fmt, params object[] args) =>
        Send(ChannelMessageKind.Warning, sensitivity, fmt, args);

    public void Info(MessageSensitivity sensitivity, string fmt) => Send(ChannelMessageKind.Info, sensitivity, fmt);

    public void Info(MessageSensitivity sensitivity, string fmt, params object[] args) =>
        Send(ChannelMessageKind.Info, sensitivity, fmt, args);

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Trace(MessageSensitivity.None, "Channel finished. Elapsed {0:c}.", _watch.Elapsed);
        Trace(MessageSensitivity.None, "Channel disposed");
    }

    private void Send(ChannelMessageKind kind, MessageSensitivity sensitivity, string message) =>
        Send(new ChannelMessage(kind, sensitivity, message));

    private void Send(ChannelMessageKind kind, MessageSensitivity sensitivity, string format, object[] args) =>
        Send(kind, sensitivity, string.Format(CultureInfo.InvariantCulture, format, args));
}
