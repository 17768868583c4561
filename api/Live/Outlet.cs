using System.Diagnostics;
using Microsoft.AspNetCore.Connections.Abstractions;
using Microsoft.AspNetCore.SignalR;

namespace CoManage.Api.Live;

/// <summary>
/// One connection's way out. What a client does not take at once waits here, up to a limit; then the connection is
/// ended, and the client catches up by opening its rooms again. Nobody ever waits for a slow client.
/// </summary>
internal sealed class Outlet(HubConnectionContext connection)
{
    /// <summary>More than this does not wait for one client. What waits is shared with all others who are sent it.</summary>
    public const int MostWaiting = 512;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private Queue<SerializedHubMessage>? waiting;
    private bool isWriting;
    private bool hasEnded;
    private long writingSince;

#pragma warning disable CA2252 // Nothing of the preview interface is used; its presence tells how SignalR treats the connection.
    // A connection that can be resumed counts what it was sent, record by record.
    private readonly bool counts = connection.Features.Get<IStatefulReconnectFeature>() is not null;
#pragma warning restore CA2252

    public void Send(Parcel parcel)
    {
        if (!counts)
        {
            Send(parcel.Together);
            return;
        }

        foreach (var message in parcel.OneByOne)
        {
            Send(message);
        }
    }

    private void Send(SerializedHubMessage message)
    {
        lock (gate)
        {
            if (hasEnded)
            {
                return;
            }

            if (isWriting)
            {
                Wait(message);
                return;
            }

            var write = connection.WriteAsync(message);
            if (write.IsCompletedSuccessfully)
            {
                write.GetAwaiter().GetResult();
                return;
            }

            isWriting = true;
            writingSince = Stopwatch.GetTimestamp();
            _ = CatchUp(write);
        }
    }

    private void Wait(SerializedHubMessage message)
    {
        waiting ??= new Queue<SerializedHubMessage>();
        if (waiting.Count >= MostWaiting || Stopwatch.GetElapsedTime(writingSince) > Patience)
        {
            End();
            return;
        }

        waiting.Enqueue(message);
    }

    private async Task CatchUp(ValueTask write)
    {
        try
        {
            await write;
            while (TakeWaiting() is { } message)
            {
                await connection.WriteAsync(message);
            }
        }
        catch (Exception)
        {
            // Whatever it was, this client has missed something and must come again.
            lock (gate)
            {
                End();
            }
        }
    }

    private SerializedHubMessage? TakeWaiting()
    {
        lock (gate)
        {
            writingSince = Stopwatch.GetTimestamp();
            if (waiting is { Count: > 0 })
            {
                return waiting.Dequeue();
            }

            // A client that was slow once is not charged with the memory for ever.
            waiting = null;
            isWriting = false;
            return null;
        }
    }

    private void End()
    {
        hasEnded = true;
        waiting = null;
        connection.Abort();
    }
}
