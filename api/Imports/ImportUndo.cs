using CoManage.Api.Hosting;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;
using CoManage.Domain.Screening;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Imports;

/// <summary>
/// Takes an import back, person by person. Nothing is deleted: screenings and people are withdrawn by events of their
/// own, and cases that nobody touched end by themselves when their screenings go. Where it was killed it goes on with
/// what is still there, so that everything is taken back once.
/// </summary>
internal sealed class ImportUndo(
    ISilo silo, ImportService imports, ImportTraces traces, UndoStore store, ServiceSettings settings, TimeProvider clock)
{
    private const int Step = 128;
    private const int UsualHours = 24;

    /// <summary><c>Imports:UndoHours</c>: for so long after its end an import can be taken back.</summary>
    public TimeSpan Window { get; } = new ClockSettings(settings.Configuration, "Imports").Hours("UndoHours", UsualHours);

    public Task<IReadOnlyList<UndoRecord>> Stopped(CancellationToken ct) => store.Running(ct);

    /// <summary>Begins it, or says why not. The same order again is answered as the first time.</summary>
    public async Task<(UndoRecord? Undo, Refusal? Refusal)> Begin(
        ImportRecord import, string reason, Guid command, Actor by, CancellationToken ct)
    {
        var earlier = await store.Find(import.Id, ct);
        if (earlier?.Command == command)
        {
            return (earlier, null);
        }

        var refusal = UndoRules.WhyNot(import, earlier, clock.GetUtcNow(), Window)
            ?? (Withdrawal.Reasons.Contains(reason) ? null : UndoRules.ReasonUnknown);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var undo = new UndoRecord(import.Id, command, reason, by, clock.GetUtcNow(), await traces.CountPeople(import.Id, ct))
        {
            Counts = await traces.Count(import.Id, ct),
        };
        await store.Save(undo, [], ct);
        // Of two orders at the same moment the store has kept one.
        return await store.Find(import.Id, ct) is { } kept && kept.Command == command ? (kept, null) : (null, UndoRules.TakenBackAlready);
    }

    public async Task Run(UndoRecord undo, CancellationToken ct)
    {
        // The same order may have been queued twice.
        if ((await store.Find(undo.Import, ct))?.EndedAt is not null)
        {
            return;
        }

        // What the import itself led to must stand before it can be ended.
        await imports.WaitForCases(ct);
        undo = undo with { PeopleDone = Math.Max(0, undo.People - await traces.CountPeople(undo.Import, ct)) };
        var after = "";
        while (await traces.After(undo.Import, after, Step, ct) is { Count: > 0 } people)
        {
            var stays = await Task.WhenAll(people.Select(person => TakeBack(undo, person, ct)));
            undo = undo with { PeopleDone = Math.Min(undo.People, undo.PeopleDone + people.Count) };
            after = people[^1].Patient.Value.ToString();
            await store.Save(undo, stays.OfType<Stay>(), ct);
        }

        await imports.WaitForCases(ct);
        await store.Save(
            undo with { PeopleDone = undo.People, EndedAt = clock.GetUtcNow(), Counts = await traces.Count(undo.Import, ct) }, [], ct);
    }

    /// <summary>What would become of the import if it were taken back now, and how many people stay for each reason.</summary>
    public async Task<(UndoCounts Counts, IReadOnlyDictionary<string, long> Stays)> Outlook(Guid import, CancellationToken ct)
    {
        var counts = await traces.Count(import, ct);
        var (stays, screenings, people) = (new Dictionary<string, long>(StringComparer.Ordinal), 0L, 0L);
        var after = "";
        while (await traces.After(import, after, Step, ct) is { Count: > 0 } found)
        {
            after = found[^1].Patient.Value.ToString();
            screenings += found.Sum(person => person.Screenings.Count(each => each.Because is not null));
            people += found.Count(person => person.IsCreated && person.Stay is not null);
            foreach (var stay in found.Select(person => person.Stay).OfType<Stay>())
            {
                stays[stay.Because] = stays.GetValueOrDefault(stay.Because) + 1;
            }
        }

        return (counts with { Screenings = Expected(counts.Screenings, screenings), People = Expected(counts.People, people) }, stays);
    }

    private static Tally Expected(Tally now, long stays) => new(now.Created, now.Created - stays, stays);

    private async Task<Stay?> TakeBack(UndoRecord undo, TracedPerson person, CancellationToken ct)
    {
        var because = new Withdrawal(new ImportId(undo.Import), undo.Reason);
        var replies = await Task.WhenAll(person.Screenings.Where(each => each.Because is null).Select(each =>
            Ask<ScreeningCommand>(undo, each.Screening.Value, new ScreeningCommand.Withdraw(because), ct)));
        // Somebody was faster than the look at the tables: the grain itself knows.
        var stay = person.Stay ?? (replies.Any(reply => reply.Refusal is not null) ? new Stay(person.Patient, "corrected", null) : null);
        if (!person.IsCreated || stay is not null)
        {
            return stay;
        }

        var reply = await Ask<PatientCommand>(undo, person.Patient.Value, new PatientCommand.Withdraw(because), ct);
        return reply.Refusal is null ? null : new Stay(person.Patient, "changed", null);
    }

    private Task<Reply> Ask<TCommand>(UndoRecord undo, Guid key, TCommand command, CancellationToken ct)
        where TCommand : class =>
        silo.Ask(key, new Envelope<TCommand>(new CommandId(DerivedId.From("import.undo", undo.Import, $"{key}")), undo.By, command) { Hints = new(MayWait: true) }, ct);
}
