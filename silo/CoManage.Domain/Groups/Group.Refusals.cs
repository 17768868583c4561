using CoManage.Domain.Kernel;

namespace CoManage.Domain.Groups;

public abstract partial record Group
{
    public static class Refusals
    {
        public static readonly Refusal Unknown = new("groups.unknown");
        public static readonly Refusal Exists = new("groups.exists");
        public static readonly Refusal ProfileIncomplete = new("groups.profile-incomplete");
        public static readonly Refusal NeedsAdministrator = new("groups.needs-administrator");
        public static readonly Refusal TeamIncomplete = new("groups.team-incomplete");
        public static readonly Refusal NotACareRole = new("groups.not-a-care-role");
        public static readonly Refusal AlreadyOnTeam = new("groups.already-on-team");
        public static readonly Refusal NotOnTeam = new("groups.not-on-team");
        public static readonly Refusal LastOfRole = new("groups.last-of-role");
        public static readonly Refusal DeputyMustBeGp = new("groups.deputy-must-be-gp");
        public static readonly Refusal NotAPhone = new("groups.not-a-phone");
        public static readonly Refusal NotActive = new("groups.not-active");
        public static readonly Refusal Full = new("groups.full");
        public static readonly Refusal NotAMember = new("groups.not-a-member");
        public static readonly Refusal NotYourself = new("groups.not-yourself");
        public static readonly Refusal ReasonUnknown = new("groups.reason-unknown");
    }
}
