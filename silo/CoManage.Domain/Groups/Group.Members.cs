using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

public abstract partial record Group
{
    private static Decision<GroupEvent> DecideMember(Active state, GroupCommand command, Actor by) =>
        command switch
        {
            GroupCommand.Leave c when by.Id != c.Patient.Account => Refusals.NotYourself,
            GroupCommand.Leave c when !state.Members.Contains(c.Patient) => Refusals.NotAMember,
            GroupCommand.Leave c => new GroupEvent.MemberLeft(c.Patient),
            _ when by.Role is not Role.Service && !state.Team.Has(by.Id) => Refusals.NotOnTeam,
            GroupCommand.Join c when state.Members.Contains(c.Patient) => Decision<GroupEvent>.Nothing,
            GroupCommand.Join when state.Members.Count >= MostMembers => Refusals.Full,
            GroupCommand.Join c => new GroupEvent.MemberJoined(c.Patient),
            GroupCommand.Remove c when !RemovalReasons.All.Contains(c.Reason) => Refusals.ReasonUnknown,
            GroupCommand.Remove c when !state.Members.Contains(c.Patient) => Refusals.NotAMember,
            GroupCommand.Remove c => new GroupEvent.MemberRemoved(c.Patient, c.Reason),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not about members."),
        };
}
