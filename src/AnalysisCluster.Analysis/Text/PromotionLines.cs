using System.Buffers;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Recognises lines with which a page promotes itself: links to other pages, newsletters, sharing, cookies, advertisements.</summary>
/// <remarks>A line is taken only where its opening words and, if they are everyday words, a second sign say so; a sentence of the news never is.</remarks>
internal static class PromotionLines
{
    private const int LineMaxChars = 320;

    private static readonly string[] Newsletter =
        ["newsletter", "inbox", "email", "e-mail", "alerts", "briefing", "updates", "free", "our", "app", "here", "account", "whatsapp", "telegram", "podcast"];

    private static readonly string[] Ours = ["our", "us", "now", "here", "journalism", "today", "$", "£", "€"];

    private static readonly string[] Links =
        ["http", "www.", "@", "here", "facebook", "twitter", "instagram", "our", "us", "telegram", "whatsapp", "google news", "youtube", "channel", "linkedin"];

    private static readonly SearchValues<string> Anywhere = SearchValues.Create(
        [
            "wherever you get your podcasts", "wherever you listen", "click here to", "sign up here", "subscribe here", "our newsletter", "download our app",
            "in our app", "on our app", "our free app",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly Rule[] Rules =
    [
        new("read more:"), new("read more about"), new("read more on"), new("read also:"), new("also read:"), new("also read |"), new("read next:"),
        new("read the full story"), new("read full story"), new("read this next"), new("continue reading"), new("keep reading"), new("more:"),
        new("more on this story"), new("more on this topic"), new("more from "), new("related:"), new("related stories"), new("related articles"),
        new("related coverage"), new("related content"), new("related topics"), new("related news"), new("related |"), new("see also:"), new("see more:"),
        new("recommended stories"), new("recommended for you"), new("recommended:"), new("you may also like"), new("you might also like"),
        new("you may be interested"), new("most read"), new("most popular"), new("trending:"), new("trending now"), new("don't miss:"), new("don’t miss:"),
        new("watch:"), new("watch |"), new("watch more:"), new("watch live:"), new("watch the video"), new("listen:"), new("listen to this article"),
        new("photos:"), new("gallery:"), new("in pictures:"), new("video:"), new("podcast:"), new("explainer:"), new("read:"), new("read |"),
        new("advertisement"), new("advertising"), new("sponsored content"), new("sponsored by"), new("paid content"), new("promoted content"),
        new("story continues below"), new("article continues below"), new("story continues after"), new("article continues after"),
        new("scroll down to continue"), new("scroll to continue"), new("continue reading below"), new("skip to"), new("skip past"), new("skip advert"),
        new("jump to comments"), new("view comments"), new("leave a comment"), new("join the conversation"), new("back to top"), new("play video"),
        new("sign up", Newsletter), new("subscribe", Newsletter), new("register", ["for free", "to continue", "to read", "newsletter"]),
        new("get the latest", Newsletter), new("get our", Newsletter), new("get more", Newsletter), new("get daily", Newsletter), new("receive", ["newsletter", "inbox"]),
        new("already a subscriber"), new("already have an account"), new("log in to"), new("create a free account"), new("become a member"),
        new("support our journalism"), new("support independent journalism"), new("donate", Ours), new("support us"), new("make a contribution", Ours),
        new("this article is for subscribers"), new("to continue reading"), new("to read more"), new("start your free trial"), new("download our", ["app"]),
        new("download the", ["app"]), new("follow", Links), new("like us on"), new("join us on"), new("join our", Links), new("find us on"),
        new("connect with us"), new("stay up to date", Newsletter), new("stay informed", Newsletter), new("click here"), new("tap here"), new("click to"),
        new("share this"), new("share on"), new("share via"), new("share:"), new("share article"), new("email this"), new("print this"), new("copy link"),
        new("tags:"), new("tagged:"), new("topics:"), new("filed under"), new("keywords:"), new("categories:"), new("posted in"),
        new("we use cookies"), new("this site uses cookies"), new("this website uses cookies"), new("our site uses cookies"), new("by continuing to", ["cookie", "site"]),
        new("by clicking", ["agree", "accept", "consent"]), new("by signing up", ["agree", "privacy", "consent"]), new("accept all cookies"), new("manage cookies"),
        new("cookie policy"), new("cookie settings"), new("privacy policy"), new("terms of"), new("terms and conditions"), new("terms & conditions"),
        new("this site is protected by recaptcha"), new("our standards:"), new("send us", ["tip", "news", "email", "story", "@"]), new("got a tip", ["@", "email", "contact", "us"]),
        new("have a story", ["@", "email", "contact", "us"]), new("have you been affected", ["@", "email", "contact", "us", "here"]),
        new("do you", ["@", "newsdesk", "call us", "email us", "contact us", "get in touch"]), new("for more", ["visit", "click", "follow", "subscribe", "go to", "sign up", "coverage"]),
        new("subscribers", ["can read", "our app"]), new("send your", ["newsroom", "newsdesk", "@", "to us"]), new("want more", ["sign up", "subscribe", "newsletter"]), new("this newsletter"), new("minute read"), new("reading time"), new("est. reading time"),
    ];

    private static readonly Dictionary<string, Rule[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        Rules.GroupBy(rule => FirstWord(rule.Opening).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="line">Trimmed.</param>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("-\u2013\u2014*\u2022>\u00bb\u25ba\u25b6|+[( \t\u00a0").TrimEnd(" ])\u00a0");
        return !line.IsEmpty && line.Length <= LineMaxChars && (IsReadingTime(line) || IsButtons(line) || MatchesRule(line) || (line.ContainsAny(Anywhere) && !LooksLikeNews(line)));
    }

    private static bool MatchesRule(ReadOnlySpan<char> line)
    {
        if (!ByFirstWord.TryGetValue(FirstWord(line), out var rules))
        {
            return false;
        }

        foreach (var rule in rules)
        {
            if (rule.Matches(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"4 min read".</summary>
    private static bool IsReadingTime(ReadOnlySpan<char> line) =>
        line.Length <= 20 && char.IsAsciiDigit(line[0]) && line.EndsWith(" read", StringComparison.OrdinalIgnoreCase)
        && line.Contains("min", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line of nothing but the names of sharing buttons, two at least, or one that no sentence is made of.</summary>
    private static bool IsButtons(ReadOnlySpan<char> line)
    {
        var (buttons, others) = (0, 0);
        foreach (var range in line.SplitAny(' ', ',', '|', '/', '\u00b7', '\u2022'))
        {
            var word = line[range];
            if (!word.IsEmpty && !char.IsAsciiDigit(word[0]))
            {
                var isButton = word is "Share" or "Tweet" or "Facebook" or "Twitter" or "WhatsApp" or "LinkedIn" or "Reddit" or "Pinterest" or "Telegram"
                    or "Flipboard" or "Email" or "Print" or "Save" or "Comments" or "Bookmark" or "Messenger" or "Copy" or "Link" or "link" or "X" or "Bluesky"
                    or "SHARE" or "TWEET" or "EMAIL" or "PRINT" or "SAVE" or "COMMENTS" or "FACEBOOK" or "TWITTER";
                buttons += isButton ? 1 : 0;
                others += isButton || word is "this" or "on" or "and" or "&" ? 0 : 1;
            }
        }

        return others == 0 && buttons > 0;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(" :|");
        return end < 0 ? line : line[..end];
    }

    /// <param name="Opening">Lower case; a word of it is not cut in the middle.</param>
    /// <param name="Signs">One of these must stand in the line too; none needed where absent.</param>
    private sealed record Rule(string Opening, string[]? Signs = null)
    {
        public bool Matches(ReadOnlySpan<char> line)
        {
            if (!line.StartsWith(Opening, StringComparison.OrdinalIgnoreCase)
                || (line.Length > Opening.Length && char.IsLetter(Opening[^1]) && char.IsLetter(line[Opening.Length])))
            {
                return false;
            }

            // Everyday words alone may open a sentence of the news: without a second sign the line must be short and without a full stop.
            if (Signs is null)
            {
                return Opening[^1] is ':' or '|' || !LooksLikeNews(line);
            }

            var rest = line[Opening.Length..];
            foreach (var sign in Signs)
            {
                if (HasWord(rest, sign))
                {
                    return !LooksLikeNews(line);
                }
            }

            return false;
        }
    }

    /// <summary>A past-tense report of somebody's words or a quotation: never promotion.</summary>
    private static bool LooksLikeNews(ReadOnlySpan<char> line) =>
        line.ContainsAny('"', '\u201c', '\u201d') || HasWord(line, "said") || HasWord(line, "told") || HasWord(line, "according") || HasWord(line, "reported");

    private static bool HasWord(ReadOnlySpan<char> text, string word)
    {
        var from = 0;
        while (from < text.Length)
        {
            var at = text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += from;
            var end = at + word.Length;
            var opens = at == 0 || !char.IsLetter(word[0]) || !char.IsLetter(text[at - 1]);
            var closes = end >= text.Length || !char.IsLetter(word[^1]) || !char.IsLetter(text[end]) || word is "http";
            if (opens && closes)
            {
                return true;
            }

            from = end;
        }

        return false;
    }
}
