using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoManage.Silo.Journal;

namespace CoManage.Silo.Audit;

/// <summary>
/// How one line of the audit log is sealed: the hash covers the line and the hash before it, so that a changed,
/// missing or moved line breaks every line after it.
/// </summary>
internal static class AuditChain
{
    /// <summary>The hash before the first line.</summary>
    public const string Start = "";

    public static string Seal(string before, AuditRow row)
    {
        var sealedBytes = new ArrayBufferWriter<byte>(512);
        foreach (var field in Fields(before, row))
        {
            // The length stands before each field, so that no text can move from one field into the next.
            BinaryPrimitives.WriteInt32BigEndian(sealedBytes.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(field));
            sealedBytes.Advance(sizeof(int));
            Encoding.UTF8.GetBytes(field, sealedBytes);
        }

        return Convert.ToHexStringLower(SHA256.HashData(sealedBytes.WrittenSpan));
    }

    /// <summary>The lines that a committed group brings, in the order in which they are sealed.</summary>
    public static IReadOnlyList<AuditEntry> EntriesOf(IReadOnlyList<PendingAppend> group, IReadOnlyList<Appended> ends) =>
        [.. group.Where((_, i) => ends[i].Outcome is AppendOutcome.Committed).SelectMany(each => each.Append.Audit)];

    private static string[] Fields(string before, AuditRow row) =>
    [
        before,
        row.Number.ToString(CultureInfo.InvariantCulture),
        row.At.ToString(CultureInfo.InvariantCulture),
        row.ById,
        row.ByRole,
        row.ByName,
        row.Patient,
        row.What,
        row.Why,
        row.Subject,
    ];
}

/// <summary>One line as stored.</summary>
internal sealed record AuditRow(
    long Number, long At, string ById, string ByRole, string ByName, string Patient, string What, string Why, string Subject)
{
    public static AuditRow Of(long number, AuditEntry entry) => new(
        number,
        entry.At.ToUnixTimeMilliseconds(),
        entry.By.Id.Value.ToString(),
        entry.By.Role.ToString(),
        entry.By.Name,
        entry.Patient.Value.ToString(),
        entry.What,
        entry.Why,
        entry.Subject);
}
