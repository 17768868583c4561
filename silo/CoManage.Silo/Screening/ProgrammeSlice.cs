using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Domain.Screening;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;

namespace CoManage.Silo.Screening;

/// <summary>Hosts the forms of programmes.</summary>
public sealed class ProgrammeSlice : Slice<Programme, ProgrammeCommand, ProgrammeEvent>
{
    public override string Kind => "programme";

    public override Decider<Programme, ProgrammeCommand, ProgrammeEvent> Decider => Programme.Decider;

    public override EventNames<ProgrammeEvent> Names { get; } =
        new EventNames<ProgrammeEvent>().Add<ProgrammeEvent.Published>("programme.published");

    public override IEnumerable<Sql> Rows(Guid key, Happened happened, Programme after) =>
        happened.Event is ProgrammeEvent.Published { Form: { } form }
            ? [new(
                "INSERT INTO programmes (code, version, body, at, by_name) VALUES (@code, @version, @body, @at, @by)",
                ("code", form.Code),
                ("version", form.Version),
                ("body", JsonSerializer.Serialize(form, KernelJson.Stored)),
                ("at", happened.At),
                ("by", happened.By.Name))]
            : [];
}
