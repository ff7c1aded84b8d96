using System.Globalization;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Lists;

/// <summary>
/// Reads a list's query. A parameter that the list does not know, or whose value cannot be used, is a problem that names it: never is a
/// filter ignored.
/// </summary>
internal static class ListFilters
{
    public const int PageMax = 1_000;
    public const int PageDefault = 100;

    private const int ValueMaxChars = 4_000;

    /// <param name="filters">Filters of this list, besides <c>limit</c> and <c>cursor</c>.</param>
    /// <param name="limitMax">Greatest limit that may be asked for.</param>
    /// <param name="limitDefault">Limit where none is asked for.</param>
    public static (ListQuery Query, Problem? Problem) Read(IQueryCollection query, IReadOnlyCollection<string> filters, int limitMax, int limitDefault)
    {
        var read = new ListQuery(Limit: limitDefault);
        foreach (var (name, values) in query)
        {
            if (name is not ("limit" or "cursor") && !filters.Contains(name))
            {
                var known = string.Join(", ", filters.Append("limit").Append("cursor"));
                return (read, new(ProblemCode.UnknownParameter, $"This list has no parameter '{Shown(name)}'. It has: {known}.", Shown(name)));
            }

            if (values is not [{ Length: > 0 and <= ValueMaxChars } value])
            {
                return (read, new(ProblemCode.BadParameter, $"Give '{name}' one value, not empty and of at most {ValueMaxChars:N0} characters.", name));
            }

            (var next, var problem) = Set(read, name, value, limitMax);
            if (problem is not null)
            {
                return (read, problem);
            }

            read = next;
        }

        return (read, null);
    }

    private static (ListQuery Query, Problem? Problem) Set(ListQuery query, string name, string value, int limitMax) => name switch
    {
        "cursor" => (query with { Cursor = value }, null),
        "article" => (query with { Article = value }, null),
        "actor" => (query with { Actor = value }, null),
        "topic" => (query with { Topic = value }, null),
        "status" => Member<AssertionStatus>(query, name, value, status => query with { Status = status }),
        "stance" => Member<Stance>(query, name, value, stance => query with { Stance = stance }),
        "state" => Member<ArticleState>(query, name, value, state => query with { State = state }),
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= limitMax
            ? (query with { Limit = limit }, null)
            : (query, new(ProblemCode.BadParameter, $"'limit' is not a number from 1 to {limitMax:N0}.", name)),
    };

    private static (ListQuery Query, Problem? Problem) Member<T>(ListQuery query, string name, string value, Func<T, ListQuery> set)
        where T : struct, Enum =>
        EnumNames<T>.TryRead(value, out var member)
            ? (set(member), null)
            : (query, new(ProblemCode.BadParameter, $"'{name}' is none of: {string.Join(", ", EnumNames<T>.All)}.", name));

    private static string Shown(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
