using System.Buffers;
using System.Numerics;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>How a document writes each of its words: one that also stands with a small letter is hardly a name, whatever opens a sentence with it.</summary>
internal static class WordUses
{
    /// <summary>Stands with a small letter somewhere.</summary>
    public const byte Small = 1;

    /// <summary>Stands with a capital behind a small word somewhere.</summary>
    public const byte Raised = 2;

    /// <summary>Tells a slot in use from an empty one.</summary>
    private const byte Seen = 4;

    /// <returns>For each token the uses of its word in the whole document.</returns>
    public static byte[] Of(Document document, WordHash[] words)
    {
        var tokens = document.Tokens;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, tokens.Length * 2));
        var rented = ArrayPool<(uint Hash, byte Uses)>.Shared.Rent(size);
        var slots = rented.AsSpan(0, size);
        slots.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].IsWord)
            {
                var use = !tokens[i].IsCapitalised ? Small : i > 0 && tokens[i - 1] is { IsWord: true, IsCapitalised: false } ? Raised : (byte)0;
                ref var slot = ref Slot(slots, words[i].Lower);
                slot = (words[i].Lower, (byte)(slot.Uses | use | Seen));
            }
        }

        var uses = new byte[tokens.Length];
        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] = tokens[i].IsWord ? (byte)(Slot(slots, words[i].Lower).Uses & (Small | Raised)) : (byte)0;
        }

        ArrayPool<(uint Hash, byte Uses)>.Shared.Return(rented);
        return uses;
    }

    private static ref (uint Hash, byte Uses) Slot(Span<(uint Hash, byte Uses)> slots, uint hash)
    {
        var at = (int)(hash ^ (hash >> 15)) & (slots.Length - 1);
        while (slots[at].Uses != 0 && slots[at].Hash != hash)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return ref slots[at];
    }
}
