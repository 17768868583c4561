namespace CoManage.Silo.Patients;

/// <summary>The last four digits of a phone number: enough to find a person by, too little to call him.</summary>
internal static class PhoneTail
{
    private const int Length = 4;

    public static string? Of(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < Length ? null : digits[^Length..];
    }
}
