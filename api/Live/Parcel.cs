using System.Buffers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CoManage.Api.Live;

/// <summary>One or more calls to clients, turned into bytes once however many clients get them.</summary>
internal sealed class Parcel
{
    private Parcel(IReadOnlyList<SerializedHubMessage> oneByOne, SerializedHubMessage together) =>
        (OneByOne, Together) = (oneByOne, together);

    public IReadOnlyList<SerializedHubMessage> OneByOne { get; }

    /// <summary>All calls in one message: records of the protocol may stand side by side in a frame.</summary>
    public SerializedHubMessage Together { get; }

    public static Parcel Of(string method, IReadOnlyList<object?[]> calls, IHubProtocol protocol)
    {
        var messages = calls.Select(arguments => new SerializedHubMessage(new InvocationMessage(method, arguments))).ToList();
        if (messages.Count == 1)
        {
            return new Parcel(messages, messages[0]);
        }

        var bytes = new ArrayBufferWriter<byte>();
        foreach (var message in messages)
        {
            bytes.Write(message.GetSerializedMessage(protocol).Span);
        }

        return new Parcel(messages, new SerializedHubMessage([new SerializedMessage(protocol.Name, bytes.WrittenMemory)]));
    }
}
