using System.Globalization;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>The versions of the tables. A store is brought to the newest by the scripts between, each in a transaction of its own.</summary>
internal static class Schema
{
    /// <summary>The version that this program writes; <c>Schema.N.sql</c> leads from N-1 to N.</summary>
    public const int Newest = 3;

    /// <exception cref="InvalidOperationException">The store was written by a newer program.</exception>
    public static void Upgrade(Database database, string folder)
    {
        var version = VersionOf(database);
        if (version > Newest)
        {
            throw new InvalidOperationException(
                $"The data folder '{folder}' was written by a newer version of this program (schema {version}; this one knows {Newest}). " +
                "Run that version, or use another folder.");
        }

        for (var next = version + 1; next <= Newest; next++)
        {
            database.Execute($"BEGIN IMMEDIATE; {Script(next)} PRAGMA user_version = {next.ToString(CultureInfo.InvariantCulture)}; COMMIT;");
        }
    }

    private static int VersionOf(Database database)
    {
        using var row = database.Prepare("PRAGMA user_version");
        return row.Step() ? row.Int32(0) : 0;
    }

    private static string Script(int version)
    {
        var name = $"{typeof(Schema).Namespace}.Schema.{version.ToString(CultureInfo.InvariantCulture)}.sql";
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The script {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
