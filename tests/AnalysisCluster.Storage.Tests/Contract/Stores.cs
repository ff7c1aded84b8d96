using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Catalog;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;

namespace AnalysisCluster.Storage.Tests.Contract;

/// <summary>One open store under each of its interfaces.</summary>
public sealed record Stores(
    IArticleStore Articles,
    IClaimStore Claims,
    IAssertionStore Assertions,
    IProfileStore Profiles,
    IWorkStore Work,
    IFeedStore Feed,
    ICatalogStore Catalog,
    IAsyncDisposable Owner)
{
    public static Stores Of<TStore>(TStore store)
        where TStore : IArticleStore, IClaimStore, IAssertionStore, IProfileStore, IWorkStore, IFeedStore, ICatalogStore, IAsyncDisposable =>
        new(store, store, store, store, store, store, store, store);
}
