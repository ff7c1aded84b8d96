using System.Collections.Concurrent;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;
using Orleans.Runtime;

namespace AnalysisCluster.Gateway.Tests.Cluster;

/// <summary>A cluster that does as the test says: grains are plain objects, by interface and key.</summary>
internal sealed class FakeCluster : IGrainFactory
{
    private readonly ConcurrentDictionary<string, FakeArticle> _articles = new(StringComparer.Ordinal);

    public FakeFeed Feed { get; } = new();

    public FakeCatalog Catalog { get; } = new();

    /// <summary>Profiles by id.</summary>
    public ConcurrentDictionary<string, ActorView> Actors { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, TopicView> Topics { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, AssertionView> Assertions { get; } = new(StringComparer.Ordinal);

    /// <summary>What every article's grain does with a submission.</summary>
    public Func<Analysis.Articles.Article, Task<SubmitOutcome>> OnSubmit { get; set; } = article => Task.FromResult(new SubmitOutcome(SubmitStatus.Accepted, "r-" + article.Id));

    public FakeArticle Article(string id) => _articles.GetOrAdd(id, _ => new FakeArticle(this));

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)Grain(typeof(TGrainInterface), primaryKey);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        (TGrainInterface)Grain(typeof(TGrainInterface), "0");

    private object Grain(Type type, string key) =>
        type == typeof(IArticleGrain) ? Article(key)
        : type == typeof(IActorGrain) ? new FakeProfile<ActorView>(Actors.GetValueOrDefault(key))
        : type == typeof(ITopicGrain) ? new FakeProfile<TopicView>(Topics.GetValueOrDefault(key))
        : type == typeof(IAssertionGrain) ? new FakeProfile<AssertionView>(Assertions.GetValueOrDefault(key))
        : type == typeof(IFeedGrain) ? Feed
        : type == typeof(ICatalogGrain) ? Catalog
        : throw new NotSupportedException(type.Name);

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey => throw new NotSupportedException();

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidCompoundKey => throw new NotSupportedException();

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerCompoundKey => throw new NotSupportedException();

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => throw new NotSupportedException();

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) => throw new NotSupportedException();

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) => throw new NotSupportedException();

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => throw new NotSupportedException();

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey) => throw new NotSupportedException();

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix) => throw new NotSupportedException();

    public IAddressable GetGrain(GrainId grainId) => throw new NotSupportedException();

    public IAddressable GetGrain(GrainId grainId, GrainInterfaceType interfaceType) => throw new NotSupportedException();
}

internal sealed class FakeArticle(FakeCluster cluster) : IArticleGrain
{
    public ArticleView? View { get; set; }

    public Task<SubmitOutcome> SubmitAsync(Analysis.Articles.Article article) => cluster.OnSubmit(article);

    /// <summary>What retrying and dropping give.</summary>
    public int Quarantined { get; set; }

    public Task<ArticleView?> GetAsync() => Task.FromResult(View);

    public Task<int> RetryAsync() => Task.FromResult(Quarantined);

    public Task<int> DropAsync() => Task.FromResult(Quarantined);
}

internal sealed class FakeProfile<T>(T? view) : IActorGrain, ITopicGrain, IAssertionGrain
    where T : class
{
    Task<ActorView?> IActorGrain.GetAsync() => Task.FromResult(view as ActorView);

    Task<TopicView?> ITopicGrain.GetAsync() => Task.FromResult(view as TopicView);

    Task<AssertionView?> IAssertionGrain.GetAsync() => Task.FromResult(view as AssertionView);
}
