namespace CoManage.Models.Messages;

/// <summary>Folds, finds words, reads numbers, marks what is not there, and asks the rules. One per thread.</summary>
internal sealed class MessageReader
{
    // A message is far shorter; a pasted book must not hold up the room.
    private const int LongestRead = 4_000;
    private const int ShortPiece = 8;
    private const int MostEarlier = 5;

    // The version at work and, while one is on trial, that one: each thread has a reader for both.
    [ThreadStatic]
    private static MessageReader? own;

    [ThreadStatic]
    private static MessageReader? other;

    private readonly MessageScan scan;
    private readonly HitFilter filter;
    private readonly MeasureReader measures;
    private readonly Measurements measured;
    private readonly RuleMatcher rules;
    private readonly Outcome outcome = new();

    private MessageReader(Lexicon lexicon)
    {
        scan = new MessageScan(lexicon);
        filter = new HitFilter(scan);
        measures = new MeasureReader(scan);
        measured = new Measurements(scan);
        rules = new RuleMatcher(scan, new Scope(scan));
    }

    /// <summary>This thread's reader with a version of the lexicon.</summary>
    public static MessageReader Of(Lexicon lexicon)
    {
        if (own is { } last && last.scan.Lexicon == lexicon)
        {
            return last;
        }

        (own, other) = (other?.scan.Lexicon == lexicon ? other : new MessageReader(lexicon), own);
        return own;
    }

    public Outcome Outcome => outcome;

    public MessageScan Scan => scan;

    public IReadOnlyList<(Measurement Given, double Value)> Measured => measured.Values;

    /// <summary>Where the message itself begins in the folded text; before it stands what was written earlier.</summary>
    public int Begin { get; private set; }

    public int Origin(int at) => scan.Text.Origin(at);

    public void Read(string text, MessageContext context)
    {
        FindWords(text, context);
        AddContext(context);
        Negations.Mark(scan);
        rules.Run(outcome, Begin);
    }

    private void FindWords(string text, MessageContext context)
    {
        scan.Clear();
        outcome.Clear();
        AppendEarlier(context.Earlier);
        Begin = scan.Text.Length;
        scan.Text.Append(text.AsSpan(0, Math.Min(text.Length, LongestRead)), 0);
        scan.Lexicon.Automaton.Find(scan.Text.Span, scan);
        scan.Segments.Divide(scan);
        filter.Apply();
        measured.Take(measures.Read(), context);
        Durations.Mark(scan);
    }

    /// <summary>Whether a word of this concept stands in what was read.</summary>
    public bool Mentions(string concept) =>
        Array.FindIndex(scan.Lexicon.Concepts, each => each.Name == concept) is >= 0 and var id && scan.Has(id);

    /// <summary>
    /// Whether something of the message itself could be read otherwise beside what a record says: an oxygen saturation, whose
    /// limit is the person's own, or a word or a value of a rule that looks for such a circumstance.
    /// </summary>
    public bool MayDependOnRecord(string text)
    {
        FindWords(text, MessageContext.None);
        foreach (var concept in scan.Concepts)
        {
            if (scan.Lexicon.BesideRecord[concept])
            {
                return true;
            }
        }

        foreach (var (given, _) in measured.Values)
        {
            if (given.Measure == "oxygen")
            {
                return true;
            }
        }

        return false;
    }

    // Short pieces belong to one sentence that was sent in bits; a whole message stands for itself.
    private void AppendEarlier(IReadOnlyList<string> earlier)
    {
        for (var i = Math.Max(0, earlier.Count - MostEarlier); i < earlier.Count; i++)
        {
            var piece = earlier[i].AsSpan(0, Math.Min(earlier[i].Length, LongestRead / 10));
            scan.Text.Append(piece, 0);
            if (scan.Text.Length > 0)
            {
                scan.Text.Border(piece.Length <= ShortPiece ? Letters.Pause : '.', 0);
            }
        }
    }

    private void AddContext(MessageContext context)
    {
        AddIf(context.IsPregnant, scan.Lexicon.Cues.Pregnant);
        AddIf(context.OnInsulin, scan.Lexicon.Cues.OnInsulin);
        AddIf(context.OnAnticoagulant, scan.Lexicon.Cues.OnThinner);
    }

    private void AddIf(bool? holds, int concept)
    {
        if (holds is true)
        {
            // Where the message begins: known before it, and not said anew in it.
            scan.Add(concept, Begin, Begin);
        }
    }
}
