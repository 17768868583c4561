using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using CoManage.Silo.Access;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Dapper;

namespace CoManage.Silo.Chat;

/// <summary>
/// The permission filter of rooms, asked for many people at once. Where several processes write to a database it is asked
/// with every message, and one statement for each would cost more than the message. Whoever asks while a statement is
/// under way waits for the next one: no answer is older than its question.
/// </summary>
internal sealed class RoomDoor(IReadDatabase database)
{
    private const int Together = 256;

    private static readonly string Asked = $"""
        SELECT asked.place AS Place, r.room_id AS RoomId, r.kind AS Kind, r.group_id AS GroupId,
          r.patient_id AS PatientId, r.case_id AS CaseId
        FROM unnest(@people, @rooms) WITH ORDINALITY AS asked (me, room, place)
        JOIN rooms r ON r.room_id = asked.room
        WHERE {AccessSql.SeesRoom("r").Replace("@me", "asked.me", StringComparison.Ordinal)}
        """;

    private readonly Inbox<Question> waiting = new(int.MaxValue);

    /// <summary>What the room is; null when there is none for this person.</summary>
    public Task<RoomFacts?> Ask(Actor who, RoomId room, CancellationToken ct)
    {
        var question = new Question(AccessSql.Me(who), room);
        if (waiting.Post(question) is Posted.Start)
        {
            _ = Task.Run(Work, CancellationToken.None);
        }

        return question.Answer.Task.WaitAsync(ct);
    }

    private async Task Work()
    {
        while (waiting.Take(Together) is { Count: > 0 } questions)
        {
            try
            {
                await Answer(questions).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                foreach (var question in questions)
                {
                    question.Answer.TrySetException(fault);
                }
            }
        }
    }

    private async Task Answer(IReadOnlyList<Question> questions)
    {
        var values = new { people = questions.Select(each => each.Person).ToArray(), rooms = questions.Select(each => each.Room.Value.ToString()).ToArray() };
        await using var connection = await database.Open(CancellationToken.None).ConfigureAwait(false);
        var rows = await connection.QueryAsync<Row>(Asked, values).ConfigureAwait(false);
        var open = rows.ToDictionary(row => row.Place, row => row.Room.Facts);
        for (var i = 0; i < questions.Count; i++)
        {
            questions[i].Answer.TrySetResult(open.GetValueOrDefault(i + 1));
        }
    }

    private sealed record Question(string Person, RoomId Room)
    {
        public TaskCompletionSource<RoomFacts?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed record Row(long Place, string RoomId, string Kind, string GroupId, string? PatientId, string? CaseId)
    {
        public RoomRow Room => new() { RoomId = RoomId, Kind = Kind, GroupId = GroupId, PatientId = PatientId, CaseId = CaseId };
    }
}
