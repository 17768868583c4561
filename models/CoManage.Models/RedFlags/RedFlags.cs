using CoManage.Models.Messages;

namespace CoManage.Models;

/// <summary>
/// A danger found in a message: which, how soon, and where it stands in the text. A finding carries no words of the message.
/// </summary>
public sealed record RedFlag(string Flag, Urgency Urgency, int Start, int Length);

/// <summary>What a flag is called, what to tell the patient at once, and whom to notify.</summary>
public sealed record RedFlagDefinition(
    string Id, string NameZh, string NameEn, Urgency Urgency, string AdviceZh, string AdviceEn, IReadOnlyList<string> Notify);

/// <summary>
/// The red-flag rules of chat. They are a floor: a model may raise what they say, never lower it.
/// Words and rules are original drafting and await a clinician's signature.
/// </summary>
public static class RedFlags
{
    /// <summary>Editions of the flag catalogue and of the lexicon; kept with every finding.</summary>
    public static string Version => Lexicon.Shipped.Version;

    public static IReadOnlyDictionary<string, RedFlagDefinition> Definitions => Lexicon.Shipped.Definitions;

    /// <summary>Every flag once, the most urgent first and then in the order of the text; empty when nothing is alarming.</summary>
    public static IReadOnlyList<RedFlag> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = MessageReader.OfThisThread;
        reader.Read(text, MessageContext.None);
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

    /// <summary>Everything that the rules make of a message, with what they held back and why.</summary>
    public static MessageReading Assess(string text, MessageContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = MessageReader.OfThisThread;
        reader.Read(text, context ?? MessageContext.None);
        List<MessageFinding> flags = [];
        List<MessageFinding> concerns = [];
        var worst = Urgency.Routine;
        foreach (var (rule, span, why) in reader.Outcome.Found)
        {
            var (start, length) = Place(reader, span);
            (rule.IsConcern ? concerns : flags).Add(new MessageFinding(rule.Flag, rule.Urgency, start, length, why));
            worst = why is null && rule.Urgency < worst ? rule.Urgency : worst;
        }

        flags.Sort(Worst);
        concerns.Sort(Worst);
        return new MessageReading(worst, flags, concerns, [.. Measured(reader)]);
    }

    /// <summary>
    /// Whether what a record may say of the writer could change how these words are read; if not, nobody need look it
    /// up. What was written a little earlier changes nothing about that: a rule needs something said now.
    /// </summary>
    public static bool AsksTheRecord(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = MessageReader.OfThisThread;
        reader.Read(text, MessageContext.None);
        return reader.MayDependOnRecord();
    }

    /// <summary>Whether medicines by these names can lower the sugar too far, and whether they thin the blood.</summary>
    public static (bool Insulin, bool Thinner) MedicinesSay(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var reader = MessageReader.OfThisThread;
        var (insulin, thinner) = (false, false);
        foreach (var name in names)
        {
            reader.Read(name, MessageContext.None);
            insulin |= reader.Mentions("insulin");
            thinner |= reader.Mentions("thinner");
        }

        return (insulin, thinner);
    }

    private static int Worst(MessageFinding one, MessageFinding other) =>
        (one.Suppressed is not null, one.Urgency, one.Start).CompareTo((other.Suppressed is not null, other.Urgency, other.Start));

    private static IEnumerable<MeasuredValue> Measured(MessageReader reader) =>
        from value in reader.Measured
        where value.Given.Start >= reader.Begin
        let place = Place(reader, new Span(value.Given.Start, value.Given.End))
        select new MeasuredValue(
            value.Given.Measure == "pressure" ? "systolic" : value.Given.Measure, Math.Round(value.Value, 2),
            MeasureNames.Unit(value.Given.Measure), place.Start, place.Length);

    private static (int Start, int Length) Place(MessageReader reader, in Span span)
    {
        var start = reader.Origin(Math.Max(span.Start, reader.Begin));
        var end = span.End > reader.Begin ? reader.Origin(span.End - 1) + 1 : start;
        return (start, Math.Max(0, end - start));
    }
}
