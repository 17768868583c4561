using CoManage.Domain.Assistant;
using CoManage.Silo.Chat;
using CoManage.Silo.Triage;

namespace CoManage.Api.Assistant.Tasks;

/// <summary>What the record knows to tell who somebody is: names, telephone numbers, addresses.</summary>
internal static class KnownPeople
{
    private static readonly char[] Between = [' ', ',', '，', ';', '；', '/', '、', '(', ')', '（', '）', ':', '：'];

    public static IEnumerable<KnownWords> Of(CasePatient patient) =>
    [
        .. Named(patient.Name),
        .. Told(IdentityKind.Phone, patient.Phone),
        .. Told(IdentityKind.Address, patient.Address),
        // A contact is one line of whoever wrote it: "daughter Mei 138…".
        .. (patient.EmergencyContact ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new KnownWords(part.Any(char.IsAsciiDigit) ? IdentityKind.Phone : IdentityKind.Person, part)),
    ];

    public static IEnumerable<KnownWords> Of(IEnumerable<RoomPerson> people) => people.SelectMany(person => Named(person.Name));

    private static IEnumerable<KnownWords> Named(string name) =>
    [
        new(IdentityKind.Person, name.Trim()),
        // Chinese given names stand alone, and so do both parts of other names.
        .. name.Trim() is [_, >= '\u4e00' and <= '\u9fff', >= '\u4e00' and <= '\u9fff'] chinese ? [new KnownWords(IdentityKind.Person, chinese[1..])] : Array.Empty<KnownWords>(),
        .. name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part.Length > 2)
            .Select(part => new KnownWords(IdentityKind.Person, part)),
    ];

    private static IEnumerable<KnownWords> Told(IdentityKind kind, string? words) =>
        string.IsNullOrWhiteSpace(words) ? [] : [new(kind, words.Trim())];
}
