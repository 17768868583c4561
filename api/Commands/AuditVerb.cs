using System.CommandLine;
using CoManage.Silo.Audit;

namespace CoManage.Api.Commands;

/// <summary>Proves that the log of who read and wrote whose data is whole.</summary>
internal static class AuditVerb
{
    public static Command Make()
    {
        var verify = new Command("verify", "Recompute the chain of the audit log; 1 when a line is altered or missing.");
        verify.SetAction((given, ct) => Verb.Run(
            given,
            async (services, stop) =>
            {
                var verdict = await services.GetRequiredService<AuditVerifier>().Verify(stop);
                await Verb.Say(
                    given,
                    verdict.FirstBad is { } bad
                        ? $"Line {bad} of the audit log is altered, missing or out of place; {verdict.Lines} lines before it are whole."
                        : $"All {verdict.Lines} lines of the audit log are whole. Last hash: {verdict.Hash}",
                    new { intact = verdict.IsIntact, lines = verdict.Lines, firstBad = verdict.FirstBad, hash = verdict.Hash });
                return verdict.IsIntact ? Verb.Done : Verb.Partly;
            },
            ct));
        return new Command("audit", "Check the log of who read and wrote whose data.") { verify };
    }
}
