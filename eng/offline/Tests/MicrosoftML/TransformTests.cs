using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class TransformTests
{
    private static readonly MLContext s_context = new(seed: 1);

    private static IDataView View { get; } = s_context.Data.LoadFromEnumerable(
    [
        new SampleRow { A = 1, B = [2, -4], Word = "pear", Flag = true },
        new SampleRow { A = 3, B = [4, 0], Word = "apple" },
        new SampleRow { A = 5, B = [6, 2], Word = "pear" },
        new SampleRow { A = float.NaN, B = [0, 0], Word = "" },
    ]);

    private static IDataView Transform<T>(IEstimator<T> estimator)
        where T : ITransformer
        => estimator.Fit(View).Transform(View);

    [TestMethod]
    public void Concatenate_PutsColumnsTogether_AndNamesSlots()
    {
        var view = Transform(s_context.Transforms.Concatenate("Features", "A", "B"));

        CollectionAssert.AreEqual(new float[] { 3, 4, 0 }, view.GetColumn<float[]>("Features").ElementAt(1));
        VBuffer<ReadOnlyMemory<char>> names = default;
        view.Schema["Features"].GetSlotNames(ref names);
        CollectionAssert.AreEqual(new[] { "A", "", "" }, names.DenseValues().Select(name => name.ToString()).ToArray());
    }

    [TestMethod]
    public void Concatenate_OfDifferentTypes_Throws() =>
        Assert.Throws<ArgumentException>(() => Transform(s_context.Transforms.Concatenate("Features", "A", "Word")));

    [TestMethod]
    public void CopyColumns_ToAnExistingName_HidesIt()
    {
        var view = Transform(s_context.Transforms.CopyColumns("A", "Word"));

        Assert.IsTrue(view.Schema[0].IsHidden);
        Assert.AreEqual("pear", view.GetColumn<string>("A").First());
    }

    [TestMethod]
    public void AColumn_ThatHidesAnother_StandsAfterIt()
    {
        var hiding = Transform(s_context.Transforms.CopyColumns("A", "B"));

        CollectionAssert.AreEqual(new[] { "A", "A" }, hiding.Schema.Take(2).Select(c => c.Name).ToArray());
        Assert.IsTrue(hiding.Schema[0].IsHidden);
        CollectionAssert.AreEqual(
            new[] { "A", "A" },
            s_context.Transforms.DropColumns("B", "Word", "Flag").Fit(hiding).Transform(hiding).Schema.Select(c => c.Name).ToArray());
    }

    [TestMethod]
    public void DropAndSelectColumns_KeepTheOthersOrTheNamed()
    {
        CollectionAssert.AreEqual(new[] { "A", "Flag" }, Transform(s_context.Transforms.DropColumns("B", "Word")).Schema.Select(c => c.Name).ToArray());
        var selected = Transform(s_context.Transforms.SelectColumns("Word", "A"));
        CollectionAssert.AreEqual(new[] { "Word", "A" }, selected.Schema.Select(c => c.Name).ToArray());
        Assert.AreEqual(3f, selected.GetColumn<float>("A").ElementAt(1));
        Assert.Throws<ArgumentException>(() => Transform(s_context.Transforms.SelectColumns("Absent")));
    }

    [TestMethod]
    [DataRow(ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence, new uint[] { 1, 2, 1, 0 }, new[] { "pear", "apple" })]
    [DataRow(ValueToKeyMappingEstimator.KeyOrdinality.ByValue, new uint[] { 2, 1, 2, 0 }, new[] { "apple", "pear" })]
    public void MapValueToKey_NumbersValues_AndMissingIsZero(ValueToKeyMappingEstimator.KeyOrdinality order, uint[] keys, string[] values)
    {
        var view = Transform(s_context.Transforms.Conversion.MapValueToKey("Key", "Word", keyOrdinality: order));

        CollectionAssert.AreEqual(keys, view.GetColumn<uint>("Key").ToArray());
        Assert.IsTrue(view.Schema["Key"].HasKeyValues());
        VBuffer<ReadOnlyMemory<char>> keyValues = default;
        view.Schema["Key"].GetKeyValues(ref keyValues);
        CollectionAssert.AreEqual(values, keyValues.DenseValues().Select(value => value.ToString()).ToArray());
    }

    [TestMethod]
    public void MapKeyToValue_UndoesMapValueToKey()
    {
        var view = Transform(s_context.Transforms.Conversion.MapValueToKey("Key", "Word").Append(s_context.Transforms.Conversion.MapKeyToValue("Back", "Key")));

        CollectionAssert.AreEqual(View.GetColumn<string>("Word").ToArray(), view.GetColumn<string>("Back").ToArray());
    }

    [TestMethod]
    public void MapValueToKey_OfNumbers_HasNumbersAsKeyValues()
    {
        var view = Transform(s_context.Transforms.Conversion.MapValueToKey("Key", "A").Append(s_context.Transforms.Conversion.MapKeyToValue("Back", "Key")));

        Assert.IsTrue(view.Schema["Key"].HasKeyValues(NumberDataViewType.Single));
        CollectionAssert.AreEqual(new[] { 1f, 3f, 5f, float.NaN }, view.GetColumn<float>("Back").ToArray());
    }

    [TestMethod]
    public void ConvertType_ConvertsItems()
    {
        CollectionAssert.AreEqual(new[] { 1f, 0f, 0f, 0f }, Transform(s_context.Transforms.Conversion.ConvertType("Flag")).GetColumn<float>("Flag").ToArray());
        CollectionAssert.AreEqual(
            new[] { 2, -4 }, Transform(s_context.Transforms.Conversion.ConvertType("B", outputKind: DataKind.Int32)).GetColumn<int[]>("B").First());
        Assert.AreEqual("3", Transform(s_context.Transforms.Conversion.ConvertType("A", outputKind: DataKind.String)).GetColumn<string>("A").ElementAt(1));
        Assert.Throws<ArgumentException>(() => Transform(s_context.Transforms.Conversion.ConvertType("Flag", outputKind: DataKind.DateTime)));
    }

    [TestMethod]
    [DataRow(true, new[] { 1f / 3, -1f })]
    [DataRow(false, new[] { 1f / 3, 0f })]
    public void NormalizeMinMax_ScalesByMagnitudeOrRange(bool fixZero, float[] first)
    {
        var view = Transform(s_context.Transforms.NormalizeMinMax("B", fixZero: fixZero));

        Close(first, view.GetColumn<float[]>("B").First());
        Assert.IsTrue(view.Schema["B"].IsNormalized());
    }

    [TestMethod]
    public void NormalizeMeanVariance_ScalesByRootMeanSquareOrDeviation()
    {
        // B's first slot is 2, 4, 6, 0: mean 3, mean square 14, variance 5.
        Close([2 / MathF.Sqrt(14)], [Transform(s_context.Transforms.NormalizeMeanVariance("B")).GetColumn<float[]>("B").First()[0]]);
        Close([-1 / MathF.Sqrt(5)], [Transform(s_context.Transforms.NormalizeMeanVariance("B", fixZero: false)).GetColumn<float[]>("B").First()[0]]);
    }

    [TestMethod]
    public void OneHotEncoding_SetsTheSlotOfTheValue()
    {
        var view = Transform(s_context.Transforms.Categorical.OneHotEncoding("Word"));
        var rows = view.GetColumn<float[]>("Word").ToArray();

        CollectionAssert.AreEqual(new float[] { 1, 0 }, rows[0]);
        CollectionAssert.AreEqual(new float[] { 0, 1 }, rows[1]);
        CollectionAssert.AreEqual(new float[] { 0, 0 }, rows[3]);
        Assert.IsTrue(view.Schema["Word"].HasSlotNames());
    }

    [TestMethod]
    public void MapValue_LooksUp_AndMissingKeysAreMissing()
    {
        var view = Transform(s_context.Transforms.Conversion.MapValue("Price", new Dictionary<string, float> { ["pear"] = 2.5f }, "Word"));

        CollectionAssert.AreEqual(new[] { 2.5f, float.NaN, 2.5f, float.NaN }, view.GetColumn<float>("Price").ToArray());
    }

    [TestMethod]
    public void MapValue_ToVectors_HasTheirCommonLength()
    {
        var pairs = new Dictionary<string, byte[]> { ["pear"] = [1, 2, 3], ["apple"] = [4, 5, 6] };
        var view = Transform(s_context.Transforms.Conversion.MapValue("Bytes", pairs, "Word"));

        Assert.AreEqual(new VectorDataViewType(NumberDataViewType.Byte, 3), view.Schema["Bytes"].Type);
        CollectionAssert.AreEqual(new byte[] { 4, 5, 6 }, view.GetColumn<byte[]>("Bytes").ElementAt(1));
        CollectionAssert.AreEqual(new byte[3], view.GetColumn<byte[]>("Bytes").Last());
    }

    [TestMethod]
    public void MapValue_FromView_AndAsKeys()
    {
        var lookup = s_context.Data.LoadFromEnumerable([new SampleRow { Word = "pear", A = 7 }, new SampleRow { Word = "apple", A = 8 }]);
        var byView = s_context.Transforms.Conversion.MapValue("Out", lookup, lookup.Schema["Word"], lookup.Schema["A"], "Word");
        var asKeys = s_context.Transforms.Conversion.MapValue(
            "Out", new Dictionary<string, string> { ["pear"] = "fruit", ["apple"] = "fruit" }, "Word", treatValuesAsKeyType: true);

        CollectionAssert.AreEqual(new[] { 7f, 8f, 7f, float.NaN }, Transform(byView).GetColumn<float>("Out").ToArray());
        CollectionAssert.AreEqual(new uint[] { 1, 1, 1, 0 }, Transform(asKeys).GetColumn<uint>("Out").ToArray());
        Assert.IsTrue(Transform(asKeys).Schema["Out"].HasKeyValues());
    }

    [TestMethod]
    public void MapValue_OfAnotherKeyType_Throws() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Transform(
            s_context.Transforms.Conversion.MapValue("Out", new Dictionary<int, float> { [1] = 1 }, "Word")));

    private sealed class Sum
    {
        public float Total { get; set; }
    }

    [TestMethod]
    public void CustomMapping_FillsColumns_OnceARow()
    {
        var calls = 0;
        var mapping = s_context.Transforms.CustomMapping<SampleRow, Sum>(
            (source, target) =>
            {
                calls++;
                target.Total = source.A + source.B.Sum();
            },
            contractName: null);
        var view = Transform(mapping);

        using var cursor = view.GetRowCursor(view.Schema);
        var getter = cursor.GetGetter<float>(view.Schema["Total"]);
        cursor.MoveNext();
        float total = 0;
        getter(ref total);
        getter(ref total);
        Assert.AreEqual(-1f, total);
        Assert.AreEqual(1, calls);
    }

    private static void Close(float[] expected, float[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], actual[i], 1e-6f);
        }
    }
}
