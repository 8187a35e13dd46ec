using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class SchemaTests
{
    [TestMethod]
    public void Builder_TwoColumnsOfOneName_HidesTheFirst()
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn("A", NumberDataViewType.Single);
        builder.AddColumn("A", TextDataViewType.Instance);
        var schema = builder.ToSchema();

        Assert.IsTrue(schema[0].IsHidden);
        Assert.AreEqual(1, schema["A"].Index);
        Assert.IsNull(schema.GetColumnOrNull("B"));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => schema["B"]);
    }

    [TestMethod]
    public void Types_EqualByTheirParts()
    {
        Assert.AreEqual(new KeyDataViewType(typeof(uint), 5), new KeyDataViewType(typeof(uint), 5));
        Assert.AreNotEqual(new KeyDataViewType(typeof(uint), 5), new KeyDataViewType(typeof(uint), 6));
        Assert.AreEqual(new VectorDataViewType(NumberDataViewType.Single, 2, 3), new VectorDataViewType(NumberDataViewType.Single, 2, 3));
        Assert.AreNotEqual(new VectorDataViewType(NumberDataViewType.Single, 6), new VectorDataViewType(NumberDataViewType.Single, 2, 3));
        Assert.IsFalse(new VectorDataViewType(NumberDataViewType.Single).IsKnownSize);
    }

    [TestMethod]
    [DataRow(typeof(int), 5UL)]
    [DataRow(typeof(byte), 256UL)]
    [DataRow(typeof(uint), 0UL)]
    public void KeyDataViewType_TypeOrCountThatCannotBe_Throws(Type type, ulong count) =>
        Assert.Throws<ArgumentException>(() => new KeyDataViewType(type, count));

    [TestMethod]
    public void Annotations_OfAnotherType_Throw()
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.AddPrimitiveValue("Note", NumberDataViewType.Int32, 7);
        var annotations = builder.ToAnnotations();

        var value = 0;
        annotations.GetValue("Note", ref value);
        Assert.AreEqual(7, value);
        Assert.ThrowsExactly<InvalidOperationException>(() =>
        {
            var wrong = 0f;
            annotations.GetValue("Note", ref wrong);
        });
    }
}
