using CoManage.Domain.Kernel;
using CoManage.Silo.Audit;
using CoManage.Silo.Journal;
using CoManage.Tests.Support;

namespace CoManage.Tests.Storage;

public abstract class AuditContract(ITestDatabase database) : StoreContract(database)
{
    [ContractFact]
    public async Task An_untouched_log_is_intact()
    {
        await using var silo = await Start();
        await Fill(silo);

        var verdict = await silo.Get<AuditVerifier>().Verify(default);

        Assert.True(verdict.IsIntact);
        Assert.Equal(10, verdict.Lines);
    }

    [ContractFact]
    public Task A_changed_line_is_found() => Finds(4, "UPDATE audit SET what = 'read nothing' WHERE number = 4");

    [ContractFact]
    public Task A_line_that_changed_its_person_is_found() => Finds(1, "UPDATE audit SET by_name = 'Brian' WHERE number = 1");

    [ContractFact]
    public Task A_missing_line_is_found() => Finds(6, "DELETE FROM audit WHERE number = 6");

    [ContractFact]
    public Task A_line_missing_at_the_end_is_found() => Finds(10, "DELETE FROM audit WHERE number = 10");

    [ContractFact]
    public Task A_line_added_by_hand_is_found() => Finds(
        11,
        """
        INSERT INTO audit (number, at, by_id, by_role, by_name, patient, what, why, subject, hash)
        SELECT 11, at, by_id, by_role, by_name, patient, what, why, subject, hash FROM audit WHERE number = 10
        """);

    [ContractFact]
    public Task Two_lines_that_changed_places_are_found() => Finds(
        2,
        "UPDATE audit SET number = 99 WHERE number = 2",
        "UPDATE audit SET number = 2 WHERE number = 3",
        "UPDATE audit SET number = 3 WHERE number = 99");

    [ContractFact]
    public async Task A_read_by_staff_is_logged_and_one_by_the_patient_is_not()
    {
        await using var silo = await Start();
        var audit = silo.Get<IAudit>();
        var patient = new PatientId(One);

        await audit.Read(TestSilo.Amina, patient, "read case", "care", "case/1", default);
        await audit.Read(new Actor(patient.Account, Role.Patient, "Wang"), patient, "read case", "care", "case/1", default);

        Assert.Equal(1, await silo.Count("audit"));
    }

    private async Task Finds(long firstBad, params string[] tampering)
    {
        await using var silo = await Start();
        await Fill(silo);
        await silo.Store.Append(Appending(Stream, 0) with { Rows = [.. tampering.Select(each => new Sql(each))] }, default);

        Assert.Equal(firstBad, (await silo.Get<AuditVerifier>().Verify(default)).FirstBad);
    }

    private static Task<Appended[]> Fill(TestSilo silo) => Task.WhenAll(Enumerable.Range(0, 5).Select(each => silo.Store.Append(
        Appending(new StreamId("test", DerivedId.From($"stream {each}")), 0, Event(each)) with
        {
            Audit = [Audited($"read {each}"), Audited($"wrote {each}")],
        },
        default)));
}
