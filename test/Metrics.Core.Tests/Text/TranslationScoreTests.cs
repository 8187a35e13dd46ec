namespace Metrics.Tests.Text;

/// <summary>Scores of translations that can be computed by hand.</summary>
[TestClass]
public sealed class TranslationScoreTests
{
    [TestMethod]
    public void Bleu_IsTheGeometricMeanOfThePrecisions()
    {
        // Words 5/6 (one "the" of two is right), pairs 4/5, triples 3/4, fours 2/3; the closer reference is as long as the prediction.
        using var metric = new BleuScore();
        metric.Update(["the the cat is on mat"], [["the cat is on mat now", "a dog"]]);

        Assert.AreEqual(Math.Pow(5.0 / 6 * (4.0 / 5) * (3.0 / 4) * (2.0 / 3), 0.25), metric.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Bleu_MatchesTheReferenceThatHasMost()
    {
        var value = Functional.BleuScore(["a a a b"], [["a b", "a a c d"]], new() { NGram = 1 });

        // Two of three "a", and the "b".
        Assert.AreEqual(3.0 / 4, value.ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Bleu_OfAShortText_HasAPenalty()
    {
        var value = Functional.BleuScore(["a b"], [["a b c"]], new() { NGram = 2 });

        Assert.AreEqual(Math.Exp(1 - (3.0 / 2)), value.ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Bleu_SmoothAndWeights()
    {
        // Words 3/4, pairs (1 + 1) / (3 + 1).
        var value = Functional.BleuScore(["a b x c"], [["a b c y"]], new() { NGram = 2, Smooth = true, Weights = [0.25, 0.75] });

        Assert.AreEqual(Math.Pow(3.0 / 4, 0.25) * Math.Pow(2.0 / 4, 0.75), value.ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Bleu_AddsUpOverTheCorpus()
    {
        using var metric = new BleuScore(new() { NGram = 1 });
        metric.Update(["a"], [["a"]]);
        metric.Update(["b b b"], [["c c c"]]);

        Assert.AreEqual(1.0 / 4, metric.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Bleu_OfWrongArguments_Throws()
    {
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => new BleuScore(new() { Weights = [1.0] })).Message, "4 numbers");
        Assert.Throws<ArgumentOutOfRangeException>(() => new BleuScore(new() { NGram = 0 }));
    }

    [TestMethod]
    [DataRow(SacreBleuTokenizer.None, "It's 3.5, no?", "It's 3.5, no?")]
    [DataRow(SacreBleuTokenizer.V13a, "It's 3.5, no?", "It's 3.5 , no ?")]
    [DataRow(SacreBleuTokenizer.V13a, "in 2019.", "in 2019 .")]
    [DataRow(SacreBleuTokenizer.V13a, "1-2 a-b &quot;x&quot; (y)", "1 - 2 a-b \" x \" ( y )")]
    [DataRow(SacreBleuTokenizer.V13a, "un<skipped>even hyphen-\nated", "uneven hyphenated")]
    [DataRow(SacreBleuTokenizer.Chinese, "我有AI，2.5！", "我 有 AI ， 2.5 ！")]
    [DataRow(SacreBleuTokenizer.International, "a😀b «c» $5.00 x.y", "a 😀 b « c » $ 5.00 x . y")]
    [DataRow(SacreBleuTokenizer.Character, "ab 😀", "a b 😀")]
    public void SacreBleu_Tokenizes(SacreBleuTokenizer tokenizer, string text, string expected)
    {
        // Alike words give 1 for words and pairs; without white space on the other side only tokenizing can make them alike.
        var value = Functional.SacreBleuScore([text], [[expected]], new() { Tokenize = tokenizer, NGram = 2 });
        var plain = Functional.SacreBleuScore([expected], [[expected]], new() { Tokenize = SacreBleuTokenizer.None, NGram = 2 });

        Assert.AreEqual(plain.ToDouble(), value.ToDouble(), 1e-6);
    }

    [TestMethod]
    public void SacreBleu_Lowercase() =>
        Assert.AreEqual(1.0, Functional.SacreBleuScore(["ДОМ A"], [["дом a"]], new() { NGram = 2, Lowercase = true }).ToDouble(), 1e-6);

    [TestMethod]
    public void Chrf_OfOneOrder_IsFBeta()
    {
        // Characters of "abcd" and "abx": 2 in common, P = 1/2, R = 2/3, F₂ = 5PR / (4P + R).
        var value = Functional.ChrfScore(["ab cd"], [["a bx"]], new() { NCharOrder = 1, NWordOrder = 0 });

        Assert.AreEqual(5 * 0.5 * (2.0 / 3) / ((4 * 0.5) + (2.0 / 3)), value.ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Chrf_OfWords_PartsPunctuation()
    {
        // Words "hi", "!" against "hi", "!": all alike, and so are the characters.
        Assert.AreEqual(1.0, Functional.ChrfScore(["hi!"], [["hi !"]], new() { NCharOrder = 1, NWordOrder = 2 }).ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Chrf_ComparesReferencesOneByOne() =>
        Assert.AreEqual(1.0, Functional.ChrfScore(["abcd"], [["ab", "abcd"]], new() { NCharOrder = 2, NWordOrder = 0 }).ToDouble(), 1e-6);

    [TestMethod]
    public void Chrf_Sentences_FollowTheCorpus()
    {
        using var metric = new ChrfScore(new() { NCharOrder = 1, NWordOrder = 0, Beta = 1, ReturnSentenceLevelScore = true });
        metric.Update(["ab", "cd"], [["ab"], ["ce", "xy"]]);

        // Sentences 1 and 1/2; in the corpus 3 of 4 characters on both sides.
        CollectionAssert.AreEqual(new[] { 0.75f, 1f, 0.5f }, metric.Compute().data<float>().ToArray());
    }

    [TestMethod]
    [DataRow("a b c d e f", "a b c d e f", 0.0)]
    [DataRow("c d e f a b", "a b c d e f", 1.0 / 6)]
    [DataRow("a x c", "a b c", 1.0 / 3)]
    [DataRow("", "a b", 1.0)]
    [DataRow("a b", "", 1.0)]
    [DataRow("", "", 0.0)]
    [DataRow("A b", "a B", 0.0)]
    public void TranslationEditRate_CountsAShiftAsOneEdit(string pred, string target, double expected) =>
        Assert.AreEqual(expected, Functional.TranslationEditRate([pred], [[target]]).ToDouble(), 1e-6);

    [TestMethod]
    [DataRow("Don't: stop, (ok)", "Don't stop ok", false, true, false, 0.0)]
    [DataRow("it's 3.5, ok", "it 's 3.5 , ok", true, false, false, 0.0)]
    [DataRow("私は、本。", "私 は 、 本 。", true, false, true, 0.0)]
    [DataRow("私は、本。", "私は 本", false, true, true, 1.0)]
    public void TranslationEditRate_Prepares(string pred, string target, bool normalize, bool noPunctuation, bool asian, double expected)
    {
        var options = new TranslationEditRateOptions { Normalize = normalize, NoPunctuation = noPunctuation, AsianSupport = asian };

        Assert.AreEqual(expected, Functional.TranslationEditRate([pred], [[target]], options).ToDouble(), 1e-6);
    }

    [TestMethod]
    public void TranslationEditRate_TakesTheBestReference_OverTheMeanLength()
    {
        using var metric = new TranslationEditRate(new() { ReturnSentenceLevelScore = true });
        metric.Update(["a b c"], [["a b d", "a b c d e"]]);

        var rate = 1.0f / 4;
        CollectionAssert.AreEqual(new[] { rate, rate }, metric.Compute().data<float>().ToArray());
    }

    [TestMethod]
    public void ExtendedEditDistance_IsTheFormula()
    {
        // " a " and " b ": one substitution; of the four places of the prediction one is visited twice and two are never visited.
        var value = Functional.ExtendedEditDistance(["a"], [["b"]]);

        Assert.AreEqual((1 + (3 * 0.3)) / (3 + (3 * 0.3)), value.ToDouble(), 1e-6);
    }

    [TestMethod]
    public void ChrfScore_PartsEachMarkFromItsWord()
    {
        // The words a and - of the prediction are those of the reference; the characters are not compared.
        var value = Functional.ChrfScore(["a-"], [["a -"]], new() { NCharOrder = 1, NWordOrder = 1 });

        Assert.AreEqual(1, value.ToDouble(), 1e-6);
    }

    /// <summary>The lower case of İ is two code points, and that of a final Σ another letter.</summary>
    [TestMethod]
    [DataRow("İ", "i\u0307")]
    [DataRow("ΟΔΟΣ Σ ΑΣ.", "οδος σ ας.")]
    [DataRow("ΑΣΑ'Σ", "ασα'ς")]
    public void Lowercase_IsThatOfUnicode(string text, string lower)
    {
        var options = new ChrfScoreOptions { Lowercase = true };

        Assert.AreEqual(1, Functional.ChrfScore([text], [[lower]], options with { NCharOrder = 1, NWordOrder = 0 }).ToDouble(), 1e-6);
    }

    /// <summary>The forms are those of Unicode's definition of NFKC.</summary>
    [TestMethod]
    [DataRow("ＡＢＣ　１２３！？", "ABC 123!?")]
    [DataRow("ｶﾞｷﾞﾊﾟｰﾃｨｰ｡", "ガギパーティー。")]
    [DataRow("か\u3099は\u309aヽ\u3099ウ\u3099", "がぱヾヴ")]
    [DataRow("あ\u3099\u3099", "あ\u3099\u3099")]
    [DataRow("￥１，０００…‥", "¥1,000.....")]
    [DataRow("｟｠\u2002\u00a0￠￮", "⦅⦆  ¢○")]
    [DataRow("日本語😀は変わらない。", "日本語😀は変わらない。")]
    [DataRow("！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～", "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~")]
    [DataRow("｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ", "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン")]
    [DataRow("￠￡￢￤￥￦￨￩￪￫￬￭￮", "¢£¬¦¥₩│←↑→↓■○")]
    [DataRow("う\u3099か\u3099き\u3099く\u3099け\u3099こ\u3099さ\u3099し\u3099す\u3099せ\u3099そ\u3099た\u3099ち\u3099つ\u3099て\u3099と\u3099は\u3099ひ\u3099ふ\u3099へ\u3099ほ\u3099ゝ\u3099ウ\u3099カ\u3099キ\u3099ク\u3099ケ\u3099コ\u3099サ\u3099シ\u3099ス\u3099セ\u3099ソ\u3099タ\u3099チ\u3099ツ\u3099テ\u3099ト\u3099ハ\u3099ヒ\u3099フ\u3099ヘ\u3099ホ\u3099ワ\u3099ヰ\u3099ヱ\u3099ヲ\u3099ヽ\u3099", "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヸヹヺヾ")]
    [DataRow("は\u309aひ\u309aふ\u309aへ\u309aほ\u309aハ\u309aヒ\u309aフ\u309aヘ\u309aホ\u309a", "ぱぴぷぺぽパピプペポ")]
    [DataRow("․a‥b…c‼d⁇e⁈f⁉g‑", ".a..b...c!!d??e?!f!?g\u2010")]
    public void ExtendedEditDistance_OfJapanese_ComparesInNfkc(string text, string normal)
    {
        var raised = new List<string>();
        MetricWarnings.Raised += Note;
        var options = new ExtendedEditDistanceOptions { Language = EditLanguage.Japanese };

        var same = Functional.ExtendedEditDistance([normal], [[normal]], options).ToDouble();
        var normalized = Functional.ExtendedEditDistance([text], [[normal]], options).ToDouble();
        MetricWarnings.Raised -= Note;

        Assert.AreEqual(same, normalized);
        Assert.AreEqual(string.Empty, string.Join('\n', raised));

        void Note(object? sender, MetricWarningEventArgs warning) => raised.Add(warning.Message);
    }
}
