using CoManage.Models.Messages;

namespace CoManage.Models;

/// <summary>
/// The red-flag rules with one version of the lexicon. Cannot be changed, so that whoever holds it reads with one version
/// from beginning to end; a new version is a new one of these.
/// </summary>
public sealed class RedFlagRules
{
    private static readonly List<MessageFinding> NoFindings = [];
    private static readonly List<MeasuredValue> NoValues = [];
    private static readonly MessageReading Nothing = new(Urgency.Routine, NoFindings, NoFindings, NoValues);

    private readonly Lexicon lexicon;

    private RedFlagRules(Lexicon lexicon) => this.lexicon = lexicon;

    /// <summary>The version that came with this release.</summary>
    public static RedFlagRules Shipped { get; } = new(Lexicon.Load(LexiconChanges.None, null));

    /// <summary>Editions of the flag catalogue, of the lexicon and of the learnt reader; kept with every finding.</summary>
    public string Version => lexicon.Version;

    public LexiconContents Contents => lexicon.Contents;

    /// <summary>
    /// The shipped lexicon with changes. What a change names and this release no longer has is left out: a version made
    /// long ago must still read.
    /// </summary>
    /// <param name="name">Stands behind the shipped version's name.</param>
    public static RedFlagRules With(LexiconChanges changes, string name)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new RedFlagRules(Lexicon.Load(changes, name));
    }

    /// <summary>Every flag once, the most urgent first and then in the order of the text; empty when nothing is alarming.</summary>
    public IReadOnlyList<RedFlag> Read(string text)
    {
        var reader = Reader(text);
        List<RedFlag>? flags = null;
        foreach (var (rule, span, why) in reader.Outcome.Found)
        {
            if (why is null && !rule.IsConcern)
            {
                var (start, length) = Place(reader, span);
                (flags ??= []).Add(new RedFlag(rule.Flag, rule.Urgency, start, length));
            }
        }

        flags?.Sort((one, other) => (one.Urgency, one.Start).CompareTo((other.Urgency, other.Start)));
        return flags ?? (IReadOnlyList<RedFlag>)[];
    }

    /// <summary>
    /// Everything that the rules make of a message, with what they held back and why; and what the learnt reader makes of it
    /// where that is more.
    /// </summary>
    public MessageReading Assess(string text, MessageContext? context = null)
    {
        var reader = Reader(text, context);
        var byRules = ByRules(reader);
        return byRules.Urgency > Urgency.Emergency && LearntReader.OfThread.Read(reader) is { } opinion && opinion.Urgency < byRules.Urgency
            ? Raised(byRules, opinion, reader)
            : byRules;
    }

    /// <summary>What the rules alone make of a message.</summary>
    public MessageReading AssessByRules(string text, MessageContext? context = null) => ByRules(Reader(text, context));

    private static MessageReading ByRules(MessageReader reader)
    {
        if (reader.Outcome.Found.Count == 0 && reader.Measured.Count == 0)
        {
            return Nothing;
        }

        List<MessageFinding>? flags = null;
        List<MessageFinding>? concerns = null;
        var worst = Urgency.Routine;
        foreach (var (rule, span, why) in reader.Outcome.Found)
        {
            var (start, length) = Place(reader, span);
            var found = new MessageFinding(rule.Flag, rule.Urgency, start, length, why);
            (rule.IsConcern ? concerns ??= [] : flags ??= []).Add(found);
            worst = why is null && rule.Urgency < worst ? rule.Urgency : worst;
        }

        flags?.Sort(Worst);
        concerns?.Sort(Worst);
        return new MessageReading(worst, flags ?? NoFindings, concerns ?? NoFindings, Measured(reader) ?? NoValues);
    }

    /// <summary>This thread's reader with this version, after it has read a message.</summary>
    internal MessageReader Reader(string text, MessageContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = MessageReader.Of(lexicon);
        reader.Read(text, context ?? MessageContext.None);
        return reader;
    }

    /// <summary>
    /// Whether what a record may say of the writer could change how these words are read; if not, nobody need look it
    /// up. What was written a little earlier changes nothing about that: a rule needs something said now.
    /// </summary>
    public bool AsksTheRecord(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MessageReader.Of(lexicon).MayDependOnRecord(text);
    }

    /// <summary>Whether medicines by these names can lower the sugar too far, and whether they thin the blood.</summary>
    public (bool Insulin, bool Thinner) MedicinesSay(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var reader = MessageReader.Of(lexicon);
        var (insulin, thinner) = (false, false);
        foreach (var name in names)
        {
            reader.Read(name, MessageContext.None);
            insulin |= reader.Mentions("insulin");
            thinner |= reader.Mentions("thinner");
        }

        return (insulin, thinner);
    }

    // Not wanting to live has a page and people of its own; for all else the reader knows how soon, and not what.
    private static MessageReading Raised(MessageReading byRules, in LearntOpinion opinion, MessageReader reader)
    {
        var (start, length) = Place(reader, new Span(opinion.Start, opinion.End));
        var found = new MessageFinding(opinion.IsCrisis ? RedFlags.Crisis : RedFlags.Unnamed.Id, opinion.Urgency, start, length, null);
        return opinion.IsCrisis
            ? byRules with { Urgency = opinion.Urgency, Flags = [found, .. byRules.Flags.Where(each => each.Flag != RedFlags.Crisis)] }
            : byRules with { Urgency = opinion.Urgency, Concerns = [found, .. byRules.Concerns] };
    }

    private static int Worst(MessageFinding one, MessageFinding other) =>
        (one.Suppressed is not null, one.Urgency, one.Start).CompareTo((other.Suppressed is not null, other.Urgency, other.Start));

    private static List<MeasuredValue>? Measured(MessageReader reader)
    {
        List<MeasuredValue>? values = null;
        foreach (var (given, value) in reader.Measured)
        {
            if (given.Start < reader.Begin)
            {
                continue;
            }

            var (start, length) = Place(reader, new Span(given.Start, given.End));
            var measure = given.Measure == "pressure" ? "systolic" : given.Measure;
            (values ??= []).Add(new MeasuredValue(measure, Math.Round(value, 2), MeasureNames.Unit(given.Measure), start, length));
        }

        return values;
    }

    private static (int Start, int Length) Place(MessageReader reader, in Span span)
    {
        var start = reader.Origin(Math.Max(span.Start, reader.Begin));
        var end = span.End > reader.Begin ? reader.Origin(span.End - 1) + 1 : start;
        return (start, Math.Max(0, end - start));
    }
}
