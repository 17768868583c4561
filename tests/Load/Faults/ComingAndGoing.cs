using System.Net;
using CoManage.Load.Faults.Checks;

namespace CoManage.Load.Faults;

/// <summary>
/// One patient who leaves the group or is removed from it, and joins again, over HTTP. A command is sent under one id
/// until it is answered.
/// </summary>
internal sealed class ComingAndGoing(Account patient, Account manager, Place place, Surroundings around, Random random)
{
    private readonly Talk lastWords = new($"{patient.Name}-lingering", patient, around, new Random(random.Next()));
    private bool isOut;
    private int commands;

    /// <summary>Answers that no repeated command may get.</summary>
    public List<string> Strange { get; } = [];

    public async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(random.Next(300, 2_500), CancellationToken.None);
            await (isOut ? Join() : Leave());
        }

        if (isOut)
        {
            await Join();
        }
    }

    private async Task Leave()
    {
        // Somebody who has the room open, perhaps on the other server, and speaks in the moment after leaving.
        await using var lingering = await Lingering();
        around.Recorder.Add(new Entry.Leaving(around.Recorder.Now, place.Name, patient.Name));
        var isOwnWish = random.Next(2) == 0;
        await UntilAnswered(isOwnWish ? patient : manager, isOwnWish ? "leave" : $"members/{patient.Id}/remove", new { reason = "asked" }, isOwnWish);
        around.Recorder.Add(new Entry.Gone(around.Recorder.Now, place.Name, patient.Name));
        isOut = true;
        await Speak(lingering);
    }

    private async Task<ILink?> Lingering()
    {
        try
        {
            var link = await around.Connect(around.Door(random), patient);
            await link.Invoke("Open", place.Room.Value, 0);
            return link;
        }
        catch (Exception fault) when (Link.IsBroken(fault))
        {
            return null;
        }
    }

    private async Task Speak(ILink? lingering)
    {
        try
        {
            await (lingering is null ? Task.CompletedTask : lastWords.Post(lingering, place));
        }
        catch (Exception fault) when (Link.IsBroken(fault))
        {
            around.Weather.CountBreak();
        }
    }

    private async Task Join()
    {
        around.Recorder.Add(new Entry.Joining(around.Recorder.Now, place.Name, patient.Name));
        await UntilAnswered(manager, "members", new { patientId = patient.Id }, endsAccess: false);
        isOut = false;
    }

    private async Task UntilAnswered(Account who, string what, object body, bool endsAccess)
    {
        var command = around.Recorder.IdOf($"{patient.Name} {what} {++commands}");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (status, answer) = await who.Send(around.Door(random), $"/api/groups/{place.Group}/{what}", body, command);
                // Whoever is out sees no group any more: the second answer to leaving cannot tell it from none.
                if (status is HttpStatusCode.OK || (status is HttpStatusCode.NotFound && endsAccess && attempt > 1))
                {
                    return;
                }

                if ((int)status is >= 400 and < 500)
                {
                    Strange.Add($"{patient.Name} {what}, attempt {attempt}: {status} {answer}");
                    return;
                }
            }
            catch (Exception fault) when (Link.IsBroken(fault))
            {
                around.Weather.CountBreak();
            }

            await Task.Delay(random.Next(50, 300), CancellationToken.None);
        }
    }
}
