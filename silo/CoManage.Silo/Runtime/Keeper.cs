using Microsoft.Extensions.Hosting;

namespace CoManage.Silo.Runtime;

/// <summary>
/// Keeps something going beside the commands for as long as the service runs. That it ends with the service is no fault;
/// what is left to do stands in the tables and is found again after the next start.
/// </summary>
public abstract class Keeper : BackgroundService
{
    /// <summary>
    /// Whether a round failed. An operation that gave up by itself has failed too: the timeout of a database or of an
    /// endpoint must not end the work, and with it the service.
    /// </summary>
    protected static bool IsFault(Exception fault, CancellationToken ct) =>
        fault is not OperationCanceledException || !ct.IsCancellationRequested;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Keep(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    /// <summary>
    /// One round after another until the service stops, with a pause after each and, where asked for, one before the first.
    /// A round that failed is told, and the next one comes all the same.
    /// </summary>
    protected static async Task Repeat(
        Func<Task> round, Action<Exception> failed, TimeSpan pause, TimeProvider clock, CancellationToken ct, TimeSpan first = default)
    {
        await Task.Delay(first, clock, ct).ConfigureAwait(false);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await round().ConfigureAwait(false);
            }
            catch (Exception fault) when (IsFault(fault, ct))
            {
                failed(fault);
            }

            await Task.Delay(pause, clock, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Goes on until the service stops.</summary>
    protected abstract Task Keep(CancellationToken ct);
}
