using CoManage.Api.Assistant.Tasks;
using CoManage.Domain.Assistant;
using CoManage.Domain.Kernel;
using CoManage.Silo.Assistant;
using CoManage.Silo.Chat;
using CoManage.Silo.Runtime;

namespace CoManage.Api.Assistant;

/// <summary>
/// Reads waiting messages a second time, a few at once, long after their writers were answered. While the endpoint is
/// away they wait, and those that wait too long stay as the rules put them.
/// </summary>
internal sealed partial class SecondReader(
    ISilo silo, AssistantSwitch assistant, AssistantQueries readings, RoomHistory rooms, MessageQueries messages, TimeProvider clock, ILogger<SecondReader> log)
    : Keeper
{
    private const int AtOnce = 4;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    protected override async Task Keep(CancellationToken ct)
    {
        if (assistant is not { Settings.SecondReading: true, Line: { } line, Runner: { } runner })
        {
            return;
        }

        while (!ct.IsCancellationRequested)
        {
            try
            {
                var waiting = line.IsPaused ? [] : await readings.Waiting(AtOnce, ct);
                await Task.WhenAll(waiting.Select(each => Read(each, runner, ct)));
                if (waiting.Count == 0)
                {
                    await Task.Delay(LookEvery, clock, ct);
                }
            }
            catch (Exception fault) when (IsFault(fault, ct))
            {
                Stumbled(fault);
                await Task.Delay(LookEvery, clock, ct);
            }
        }
    }

    private async Task Read(WaitingReading reading, TaskRunner runner, CancellationToken ct)
    {
        if (await Tell(reading, new SecondReadingCommand.Take(), ct) is { Refusal: not null })
        {
            // Another process has it.
            return;
        }

        await Tell(reading, await Judge(reading, runner, ct), ct);
    }

    private async Task<SecondReadingCommand> Judge(WaitingReading reading, TaskRunner runner, CancellationToken ct)
    {
        var words = (await rooms.Original(reading.Room, reading.Message, ct))?.Text.Words ?? "";
        if (string.IsNullOrWhiteSpace(words))
        {
            return new SecondReadingCommand.GiveUp("gone", ModelRun.None);
        }

        if (InjectionSigns.In(words))
        {
            return new SecondReadingCommand.GiveUp("addressed", ModelRun.None);
        }

        var known = KnownPeople.Of(await messages.People(reading.Room, ct)).ToList();
        var outcome = await runner.Run(SecondOpinion.Of(words, reading.Floor, known), ct);
        var run = outcome.Usage.Run(runner.Model);
        return outcome switch
        {
            { Answer: { } opinion } => new SecondReadingCommand.Answer(opinion.Plain(), reading.Place, run),
            { Silent: Silence.Down or Silence.Slow or Silence.Failing or Silence.Paused } => new SecondReadingCommand.GiveBack(outcome.Silent),
            _ => new SecondReadingCommand.GiveUp(outcome.Silent ?? Silence.WrongShape, run),
        };
    }

    private Task<Reply> Tell(WaitingReading reading, SecondReadingCommand command, CancellationToken ct) =>
        silo.Ask(reading.Id, new Envelope<SecondReadingCommand>(new CommandId(Guid.NewGuid()), Actor.Service, command), ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "A second reading stumbled; trying again.")]
    private partial void Stumbled(Exception fault);
}
