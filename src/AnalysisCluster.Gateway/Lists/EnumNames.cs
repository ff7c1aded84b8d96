using System.Collections.Frozen;
using System.Text.Json;

namespace AnalysisCluster.Gateway.Lists;

/// <summary>The names under which the members of an enum stand in JSON and in queries.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName =
        Enum.GetValues<T>().ToFrozenDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.ToString()), StringComparer.Ordinal);

    public static IEnumerable<string> All => ByName.OrderBy(entry => entry.Value).Select(entry => entry.Key);

    public static bool TryRead(string name, out T member) => ByName.TryGetValue(name, out member);
}
