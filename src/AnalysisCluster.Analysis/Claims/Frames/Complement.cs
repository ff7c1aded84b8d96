namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>What follows a cue and carries its content.</summary>
/// <param name="Kind">The construction; none where nothing of the kind follows.</param>
/// <param name="Content">First token of the content; for none, the token after the cue's adjuncts.</param>
/// <param name="CueEnd">End of the reporting words: "told reporters".</param>
internal readonly record struct Complement(Lexicon.Frames Kind, int Content, int CueEnd);
