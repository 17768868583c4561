using CoManage.Domain.Kernel;

namespace CoManage.Silo.Runtime;

/// <summary>Finds the aggregates that a reaction to all open work of a patient goes to.</summary>
internal interface IOpenWork
{
    Task<IReadOnlyList<Guid>> Keys(OpenWork of, CancellationToken ct);
}
