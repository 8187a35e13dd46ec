namespace Metrics;

/// <summary>The stems of English words, by Porter's rules with the extensions of NLTK, which are those of Porter's later program and a list of exceptions.</summary>
/// <remarks>Sources: Porter, An algorithm for suffix stripping (1980); the Natural Language Toolkit, PorterStemmer in its own mode.</remarks>
internal static class PorterStemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["sky"] = "sky",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["news"] = "news",
        ["innings"] = "inning",
        ["inning"] = "inning",
        ["outings"] = "outing",
        ["outing"] = "outing",
        ["cannings"] = "canning",
        ["canning"] = "canning",
        ["howe"] = "howe",
        ["proceed"] = "proceed",
        ["exceed"] = "exceed",
        ["succeed"] = "succeed",
    };

    private static readonly (string Suffix, string Replacement)[] Plurals = [("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", string.Empty)];

    private static readonly (string Suffix, string Replacement)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("fulli", "ful"),
    ];

    private static readonly (string Suffix, string Replacement)[] AdjectiveSuffixes =
    [
        ("icate", "ic"), ("ative", string.Empty), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", string.Empty), ("ness", string.Empty),
    ];

    private static readonly string[] LastSuffixes =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>The stem of a word.</summary>
    public static string Stem(string word)
    {
        var stem = Lowercase.Of(word);
        if (Exceptions.TryGetValue(stem, out var exception))
        {
            return exception;
        }

        if (stem.Length <= 2)
        {
            return stem;
        }

        stem = WithoutPlural(stem);
        stem = WithoutParticiple(stem);
        stem = stem.EndsWith('y') && stem.Length > 2 && IsConsonant(stem, stem.Length - 2) ? $"{stem[..^1]}i" : stem;
        stem = WithoutDoubleSuffix(stem);
        stem = Replaced(stem, AdjectiveSuffixes, IsLong);
        stem = WithoutLastSuffix(stem);
        stem = WithoutFinalE(stem);
        return stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem[..^1]) > 1 ? stem[..^1] : stem;
    }

    private static string WithoutPlural(string word) =>
        word.Length == 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^1] : Replaced(word, Plurals, _ => true);

    private static string WithoutParticiple(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal))
        {
            return word[..^(word.Length == 4 ? 1 : 2)];
        }

        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return IsLong(word[..^3]) ? word[..^1] : word;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ed", "ing"])
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal) && HasVowel(word[..^suffix.Length]))
            {
                return Completed(word[..^suffix.Length]);
            }
        }

        return word;
    }

    /// <summary>What remains of a participle as a word: hop(p)ing, conflat(e)d, fil(e)d.</summary>
    private static string Completed(string stem)
    {
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
        {
            return $"{stem}e";
        }

        if (stem.Length >= 2 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1))
        {
            return stem[^1] is 'l' or 's' or 'z' ? stem : stem[..^1];
        }

        return Measure(stem) == 1 && EndsShort(stem) ? $"{stem}e" : stem;
    }

    private static string WithoutDoubleSuffix(string word)
    {
        if (word.EndsWith("alli", StringComparison.Ordinal) && IsLong(word[..^4]))
        {
            return WithoutDoubleSuffix(word[..^2]);
        }

        var replaced = Replaced(word, DoubleSuffixes, IsLong);
        return replaced == word && word.EndsWith("logi", StringComparison.Ordinal) && IsLong(word[..^3]) ? word[..^1] : replaced;
    }

    private static string WithoutLastSuffix(string word)
    {
        var suffix = Array.Find(LastSuffixes, suffix => word.EndsWith(suffix, StringComparison.Ordinal));
        if (suffix is null)
        {
            return word;
        }

        var stem = word[..^suffix.Length];
        return Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
    }

    private static string WithoutFinalE(string word)
    {
        if (!word.EndsWith('e'))
        {
            return word;
        }

        var stem = word[..^1];
        return Measure(stem) is var measure && (measure > 1 || (measure == 1 && !EndsShort(stem))) ? stem : word;
    }

    /// <summary>Applies the first rule whose suffix fits; if its condition fails, no other one is tried.</summary>
    private static string Replaced(string word, (string Suffix, string Replacement)[] rules, Func<string, bool> isAllowed)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word[..^suffix.Length];
                return isAllowed(stem) ? stem + replacement : word;
            }
        }

        return word;
    }

    private static bool IsLong(string stem) => Measure(stem) > 0;

    /// <summary>How often a consonant follows a vowel.</summary>
    private static int Measure(string stem)
    {
        var measure = 0;
        for (var i = 1; i < stem.Length; i++)
        {
            measure += IsConsonant(stem, i) && !IsConsonant(stem, i - 1) ? 1 : 0;
        }

        return measure;
    }

    private static bool HasVowel(string stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (!IsConsonant(stem, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stem ends in consonant, vowel, consonant, the last one not w, x or y; or is a vowel and a consonant.</summary>
    private static bool EndsShort(string stem) => stem.Length switch
    {
        >= 3 => IsConsonant(stem, stem.Length - 3) && !IsConsonant(stem, stem.Length - 2) && IsConsonant(stem, stem.Length - 1) && stem[^1] is not ('w' or 'x' or 'y'),
        2 => !IsConsonant(stem, 0) && IsConsonant(stem, 1),
        _ => false,
    };

    /// <summary>A letter other than a, e, i, o, u, and other than y behind a consonant.</summary>
    private static bool IsConsonant(string word, int at)
    {
        // In a run of y, every other one is a consonant, counted from the letter in front of the run.
        var start = at;
        while (start >= 0 && word[start] == 'y')
        {
            start--;
        }

        var isConsonant = start < 0 || word[start] is not ('a' or 'e' or 'i' or 'o' or 'u');
        return start < 0 ? (at & 1) == 0 : isConsonant ^ (((at - start) & 1) == 1);
    }
}
