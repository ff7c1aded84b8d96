using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Mentions.Tagging;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text.Tagging;
using AnalysisCluster.Analysis.Topics;

namespace AnalysisCluster.Models;

/// <summary>The data files that ship with the product, embedded in this assembly so that references to the contracts do not carry them.</summary>
public static class ModelFiles
{
    private static readonly Lazy<WordClusters> Words = new(ReadWords);

    private static readonly Lazy<AnalysisModels> Shipped = new(() => new AnalysisModels
    {
        Actors = ReadActors(),
        Topics = TopicModel.Parse(Text("topics.tsv"), Text("topic-words.tsv")),
        Outlets = ReadOutlets(),
        Stems = ReadStems(),
        Words = Words.Value,
        Names = ReadNames(),
        Attribution = ReadAttribution(),
    });

    /// <summary>Loaded on first use, then shared.</summary>
    public static AnalysisModels Default => Shipped.Value;

    private static ActorBase ReadActors() => new(
        [.. Actors("countries.tsv"), .. Actors("organizations.tsv"), .. Actors("places.tsv"), .. People()],
        NameLexicon.Parse(Text("first-names.tsv"), Text("surnames.txt"), Text("common-words.txt"), Text("name-words.tsv")));

    private static IReadOnlyList<KnownActor> Actors(string name) => ActorTable.Parse(name, Text(name).Text);

    private static IReadOnlyList<KnownActor> People() => ActorTable.WithOffices(Actors("people.tsv"), "offices.tsv", Text("offices.tsv").Text);

    private static NamedText Text(string name)
    {
        using var reader = Open(name);
        return new NamedText(name, reader.ReadToEnd());
    }

    private static OutletBase ReadOutlets()
    {
        using var outlets = Open("outlets.tsv");
        return OutletBase.Read(outlets);
    }

    private static StemLexicon ReadStems()
    {
        using var frequencies = Open("stem-frequencies.tsv");
        using var relations = Open("stem-relations.tsv");
        return StemLexicon.Read(frequencies, relations);
    }

    private static WordClusters ReadWords()
    {
        using var reader = Open("word-clusters.tsv");
        return WordClusters.Read(reader);
    }

    private static AttributionModel ReadAttribution()
    {
        using var stream = Stream("attribution.model");
        return AttributionModel.Read(stream, Words.Value);
    }

    private static NameModel ReadNames()
    {
        using var stream = Stream("names.model");
        return new NameModel(ChainModelFile.Read(stream), Words.Value);
    }

    private static StreamReader Open(string name) => new(Stream(name));

    private static Stream Stream(string name) =>
        typeof(ModelFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is missing from {typeof(ModelFiles).Assembly.GetName().Name}.");
}
