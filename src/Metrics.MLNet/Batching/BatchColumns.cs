using System.Runtime.InteropServices;

namespace Metrics.MLNet;

/// <summary>The columns of a batch, that of the label first.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BatchColumns(IReadOnlyList<ColumnReader> readers, int count)
{
    /// <summary>The rows of a column that becomes a tensor.</summary>
    public Tensor this[int column] => Rows<Tensor>(column);

    /// <summary>The rows of a column that becomes something else.</summary>
    public TRows Rows<TRows>(int column) => ((ColumnReader<TRows>)readers[column]).Rows(count);

    /// <summary>The number of objects that a row of a column of lists has.</summary>
    public int LengthOf(int column, int row) => ((ListReader)readers[column]).LengthOf(row);
}
