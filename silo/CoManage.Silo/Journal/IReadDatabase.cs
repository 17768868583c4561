using System.Data.Common;

namespace CoManage.Silo.Journal;

/// <summary>Pooled connections for reading. Queries use SQL that SQLite and PostgreSQL both understand.</summary>
public interface IReadDatabase
{
    /// <summary>An open connection that sees every commit made before the call; dispose it to give it back.</summary>
    Task<DbConnection> Open(CancellationToken ct);
}
