namespace AnalysisCluster.Analysis.Topics;

/// <summary>A word or phrase of the lexicon that spoke for a topic.</summary>
/// <param name="Words">As the lexicon writes it.</param>
/// <param name="Count">How often it stands in the article; in the title it counts as often as <see cref="TopicClassifier.TitleWeight"/> says.</param>
/// <param name="Strength">Its part of the topic's strength.</param>
public sealed record TopicEvidence(string Words, int Count, double Strength);
