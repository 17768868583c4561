using CoManage.Domain.Kernel;
using CoManage.Domain.Screening.Forms;

namespace CoManage.Domain.Screening;

/// <summary>
/// The form of one programme over time. Versions only rise, so that a screening always finds the form it was answered on.
/// </summary>
public sealed record Programme(int Version, ProgrammeForm? Form)
{
    public static class Refusals
    {
        public static readonly Refusal NeedsAdministrator = new("screening.needs-administrator");
        public static readonly Refusal FormInvalid = new("screening.form-invalid");
    }

    public static readonly Decider<Programme, ProgrammeCommand, ProgrammeEvent> Decider = new(new(0, null), Decide, Evolve);

    private static Decision<ProgrammeEvent> Decide(Programme state, ProgrammeCommand command, Moment moment)
    {
        if (command is not ProgrammeCommand.Publish publish)
        {
            throw new InvalidOperationException($"{command.GetType().Name} is no command of a programme.");
        }

        if (moment.By.Role != Role.Administrator)
        {
            return Refusals.NeedsAdministrator;
        }

        if (FormCheck.Problems(publish.Form).Count > 0)
        {
            return Refusals.FormInvalid;
        }

        var last = Math.Max(state.Version, ShippedForms.Find(publish.Form.Code)?.Version ?? 0);
        return new ProgrammeEvent.Published(publish.Form with { Version = last + 1 });
    }

    private static Programme Evolve(Programme state, ProgrammeEvent happened) => happened switch
    {
        ProgrammeEvent.Published e => new(e.Form.Version, e.Form),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event of a programme."),
    };
}
