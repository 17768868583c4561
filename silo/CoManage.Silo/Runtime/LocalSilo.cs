namespace CoManage.Silo.Runtime;

/// <summary>The silo inside this process.</summary>
internal sealed class LocalSilo(SliceHosts hosts) : ISilo
{
    public Task<Reply> Ask<TCommand>(Guid key, Envelope<TCommand> envelope, CancellationToken ct)
        where TCommand : class =>
        hosts.For(envelope.Command).Ask(key, envelope.Id, envelope.By, envelope.Command, envelope.Hints, ct);
}
