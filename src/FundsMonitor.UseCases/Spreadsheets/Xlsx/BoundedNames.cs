using System.Xml;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>
/// The names in a part. An XML reader keeps each different one for good, so that a part of nothing but names fills the memory.
/// </summary>
internal sealed class BoundedNames : NameTable
{
    private int count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string name) =>
        ++count <= FileBounds.XmlNames
            ? name
            : throw BoundException.Damaged($"XML: hơn {BoundException.Number(FileBounds.XmlNames)} tên");
}
