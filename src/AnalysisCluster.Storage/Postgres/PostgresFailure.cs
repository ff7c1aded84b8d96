using System.Net.Sockets;
using AnalysisCluster.Contracts;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>Sorts what PostgreSQL and the way to it can throw.</summary>
/// <remarks>What comes of it travels between processes, which the driver's exceptions cannot: they are told in the message, and not carried along.</remarks>
internal static class PostgresFailure
{
    /// <summary>Raised by our own functions for what a caller did wrong.</summary>
    private const string Refused = "AC001";

    /// <summary>
    /// What a caller of the store sees: <see cref="StoreUnavailableException"/> where the call may be repeated, <see cref="ArgumentException"/> where it
    /// makes no sense, <see cref="InvalidOperationException"/> for a defect of ours.
    /// </summary>
    public static Exception Translate(Exception exception, string server) => exception switch
    {
        StoreUnavailableException => exception,
        PostgresException { SqlState: Refused } refused => new ArgumentException(refused.MessageText),
        PostgresException known when Advice(known, server) is { } advice => new StoreUnavailableException(advice),
        PostgresException { IsTransient: true } passing => new StoreUnavailableException(Away(server, passing.MessageText)),
        PostgresException defect => new InvalidOperationException(
            $"The PostgreSQL server {server} refused a statement of this program: {defect.SqlState}, {defect.MessageText}, {defect.Where}"),
        _ when IsBroken(exception) => new StoreUnavailableException(Away(server, Innermost(exception).Message)),
        _ => exception,
    };

    /// <summary>True where the connection is of no more use and another may be: the same work is to be tried on a new one.</summary>
    public static bool IsBroken(Exception exception) => exception switch
    {
        // 57P0x: shut down or ended by an administrator; 25P03, 25P04: ended for idling inside a transaction, or for its length; 08xxx: connection.
        PostgresException known => known.SqlState is "57P01" or "57P02" or "57P03" or "57P05" or "25P03" or "25P04" || known.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or IOException or SocketException or TimeoutException or ObjectDisposedException => true,
        _ => false,
    };

    private static string? Advice(PostgresException known, string server) => known.SqlState switch
    {
        "53100" => $"The disk of the PostgreSQL server {server} is full. Nothing was written. Free some space; the silos then go on by themselves.",
        "53300" => $"The PostgreSQL server {server} has no connection left. Raise max_connections, or lower Store:Readers of the silos.",
        "25006" => $"The PostgreSQL server {server} is read-only, a standby perhaps. Point Store:ConnectionString at the primary.",
        "55P03" or "57014" => $"The PostgreSQL server {server} was too slow; nothing was written. Another silo may hold the store for long.",
        "40001" or "40P01" => $"Two writes met on the PostgreSQL server {server}; nothing was written by this one.",
        "42501" => $"The user may not use the tables on the PostgreSQL server {server}: {known.MessageText}. Grant it what 'analysis migrate' made.",
        "28P01" or "28000" => $"The PostgreSQL server {server} refuses the user: {known.MessageText}. Check user and password in Store:ConnectionString.",
        "3D000" => $"The PostgreSQL server {server} has no such database: {known.MessageText}. Make it with 'createdb', then run 'analysis migrate'.",
        "42P01" or "42883" or "3F000" => $"The database on {server} lacks the tables of this program ({known.MessageText}). Run 'analysis migrate'.",
        _ => null,
    };

    private static string Away(string server, string reason) =>
        $"The PostgreSQL server {server} does not answer ({reason.TrimEnd('.')}). Nothing is lost; what waits goes on when it is back.";

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
