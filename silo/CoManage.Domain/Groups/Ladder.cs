using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

/// <summary>Somebody of the care team who is called.</summary>
public sealed record Called(UserId Id, string Name, Role Role);

/// <summary>Whom to call in an emergency, in this order, as the duty list stood at that moment.</summary>
/// <param name="OnDuty">The GP on duty, health managers and specialists: at once.</param>
/// <param name="Next">The GP who is next in the duty list; empty when there is no other.</param>
/// <param name="Everyone">The whole team with the deputy.</param>
public sealed record Ladder(IReadOnlyList<Called> OnDuty, IReadOnlyList<Called> Next, IReadOnlyList<Called> Everyone);
