using System.Text.RegularExpressions;
using CoManage.Domain.Kernel;

namespace CoManage.Domain.CannedReplies;

/// <summary>Where a canned reply stands. Stored and sent by name.</summary>
public enum ReplyStatus
{
    /// <summary>Written, and not yet to be used.</summary>
    Draft,

    /// <summary>Read and approved by a second person.</summary>
    Approved,

    /// <summary>No longer offered.</summary>
    Retired,
}

/// <summary>
/// An answer that the care team gives often, in both languages. It is offered only after a GP or administrator who did
/// not write it has approved it; a new wording needs a new approval. Whoever uses one still reads it and sends it himself.
/// </summary>
public sealed partial record CannedReply(ReplyStatus? Status, UserId? Writer)
{
    /// <summary>In characters, in each language.</summary>
    public const int LongestTitle = 60;

    /// <summary>In characters, in each language.</summary>
    public const int LongestText = 1000;

    /// <summary>What is filled in when the reply is taken up, written <c>{patient}</c> and so on.</summary>
    public static readonly IReadOnlyList<string> Variables = ["patient", "me", "group", "date"];

    public static readonly Decider<CannedReply, CannedReplyCommand, CannedReplyEvent> Decider =
        new(new CannedReply(null, null), Decide, Evolve);

    private static Decision<CannedReplyEvent> Decide(CannedReply state, CannedReplyCommand command, Moment moment) =>
        command switch
        {
            CannedReplyCommand.Write c => Write(c, moment.By),
            CannedReplyCommand.Approve => Approve(state, moment.By),
            CannedReplyCommand.Retire => Retire(state, moment.By),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is not for canned replies."),
        };

    private static Decision<CannedReplyEvent> Write(CannedReplyCommand.Write command, Actor by)
    {
        var (title, text) = (Trimmed(command.Title), Trimmed(command.Text));
        if (!MayWrite(by))
        {
            return Refusals.NotForThisRole;
        }

        return (Shortest(title), Shortest(text)) switch
        {
            (0, _) or (_, 0) => Refusals.BothLanguages,
            _ when Longest(title) > LongestTitle || Longest(text) > LongestText => Refusals.TooLong,
            _ when Unknown(text) => Refusals.UnknownVariable,
            _ when !Used(text.Zh).SetEquals(Used(text.En)) => Refusals.VariablesDiffer,
            _ => new CannedReplyEvent.Written(title, text, by),
        };
    }

    private static Decision<CannedReplyEvent> Approve(CannedReply state, Actor by) =>
        by.Role is not (Role.Gp or Role.Administrator) ? Refusals.NotForThisRole
        : state.Status switch
        {
            null => Refusals.NoSuchReply,
            ReplyStatus.Approved => Decision<CannedReplyEvent>.Nothing,
            ReplyStatus.Retired => Refusals.Retired,
            _ when state.Writer == by.Id => Refusals.OwnReply,
            _ => new CannedReplyEvent.Approved(by),
        };

    private static Decision<CannedReplyEvent> Retire(CannedReply state, Actor by) =>
        !MayWrite(by) ? Refusals.NotForThisRole
        : state.Status switch
        {
            null => Refusals.NoSuchReply,
            ReplyStatus.Retired => Decision<CannedReplyEvent>.Nothing,
            _ => new CannedReplyEvent.Retired(by),
        };

    private static CannedReply Evolve(CannedReply state, CannedReplyEvent happened) => happened switch
    {
        CannedReplyEvent.Written e => new(ReplyStatus.Draft, e.Author.Id),
        CannedReplyEvent.Approved => state with { Status = ReplyStatus.Approved },
        CannedReplyEvent.Retired => state with { Status = ReplyStatus.Retired },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not happen to canned replies."),
    };

    private static bool MayWrite(Actor by) => by.IsCareTeam || by.Role is Role.Administrator;

    private static Bilingual Trimmed(Bilingual? text) => new(text?.Zh?.Trim() ?? "", text?.En?.Trim() ?? "");

    private static int Shortest(Bilingual text) => Math.Min(text.Zh.Length, text.En.Length);

    private static int Longest(Bilingual text) => Math.Max(text.Zh.Length, text.En.Length);

    private static bool Unknown(Bilingual text) => Used(text.Zh).Union(Used(text.En)).Except(Variables).Any();

    private static HashSet<string> Used(string text) => [.. Variable().Matches(text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Variable();

    public static class Refusals
    {
        public static readonly Refusal NotForThisRole = new("canned-replies.not-for-this-role");
        public static readonly Refusal BothLanguages = new("canned-replies.both-languages");
        public static readonly Refusal TooLong = new("canned-replies.too-long");
        public static readonly Refusal UnknownVariable = new("canned-replies.unknown-variable");
        public static readonly Refusal VariablesDiffer = new("canned-replies.variables-differ");
        public static readonly Refusal NoSuchReply = new("canned-replies.no-such-reply");
        public static readonly Refusal OwnReply = new("canned-replies.own-reply");
        public static readonly Refusal Retired = new("canned-replies.retired");
    }
}
