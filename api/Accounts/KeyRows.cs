using System.Xml.Linq;
using CoManage.Silo.Journal;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CoManage.Api.Accounts;

/// <summary>
/// The keys that protect sign-in cookies, kept in the database, so that a cookie given by one process is good for all
/// processes on the same database.
/// </summary>
internal sealed class KeyRows(IReadDatabase database, IJournal journal) : IXmlRepository
{
    // Asked once at the start and once per new key; the interface is synchronous.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Open(CancellationToken.None).GetAwaiter().GetResult();
        return [.. connection.Query<string>("SELECT xml FROM cookie_keys ORDER BY key_name").Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var append = new Append(new StreamId("cookie_key", Guid.Empty), StreamTable.Events, 0, [])
        {
            Rows =
            [
                new Sql(
                    "INSERT INTO cookie_keys (key_name, xml) VALUES (@name, @xml) ON CONFLICT (key_name) DO NOTHING",
                    ("@name", friendlyName),
                    ("@xml", element.ToString(SaveOptions.DisableFormatting))),
            ],
        };
        journal.Append(append, CancellationToken.None).GetAwaiter().GetResult();
    }
}
