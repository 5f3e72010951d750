using System.Xml;
using System.Xml.Linq;

namespace FundsMonitor.UseCases.Spreadsheets.Marking;

/// <summary>Names and safe reading of the parts of a workbook.</summary>
internal static class Ooxml
{
    public const string MainName = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string RelationshipName = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string CommentsType = RelationshipName + "/comments";
    public const string DrawingType = RelationshipName + "/vmlDrawing";
    public const string SheetType = RelationshipName + "/worksheet";
    public const string StylesType = RelationshipName + "/styles";
    public const string DocumentType = RelationshipName + "/officeDocument";

    public static readonly XNamespace Main = MainName;
    public static readonly XNamespace Relationship = RelationshipName;
    public static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
    };

    public static XmlReader Reader(Stream stream) => XmlReader.Create(stream, Reading);

    public static XDocument Load(Stream stream)
    {
        using var reader = Reader(stream);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Text without the characters that XML cannot hold.</summary>
    public static string Clean(string text) => text.All(IsLegal) ? text : string.Concat(text.Select(c => IsLegal(c) ? c : ' '));

    private static bool IsLegal(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}

/// <summary>The workbook is not laid out as this road expects; it goes back as text instead.</summary>
internal sealed class OtherLayoutException(string what) : Exception(what);
