using System.Text;
using System.Xml;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>Steps through a part. Elements are known by their local names: the two standards differ in namespaces alone.</summary>
internal static class Xml
{
    /// <summary>Goes to the next node.</summary>
    /// <exception cref="BoundException">Elements lie within one another without end.</exception>
    public static bool Next(XmlReader xml)
    {
        var more = xml.Read();
        return xml.Depth <= FileBounds.XmlDepth ? more : throw BoundException.Damaged($"XML: hơn {FileBounds.XmlDepth} tầng");
    }

    /// <summary>Goes to the next start of an element; false at the end of the part.</summary>
    public static bool NextElement(XmlReader xml)
    {
        while (Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an element of this name starts here.</summary>
    public static bool Starts(XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

    /// <summary>The value of an attribute whatever its namespace; empty where there is none.</summary>
    public static string Attribute(XmlReader xml, string name)
    {
        var value = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name ? xml.Value : value;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>Whether the current node is text.</summary>
    public static bool IsText(XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    /// <summary>The characters within the element that starts here, all its runs together; stops at its end.</summary>
    /// <param name="xml">At the start of an element that is not empty.</param>
    /// <param name="buffer">Takes the text piece by piece: it is only counted.</param>
    /// <param name="tooLong">Makes what is thrown where there are more characters than a cell holds.</param>
    public static int TextLength(XmlReader xml, char[] buffer, Func<int, BoundException> tooLong)
    {
        var (depth, length) = (xml.Depth, 0);
        while (Next(xml) && xml.Depth > depth)
        {
            while (IsText(xml) && xml.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var read)
            {
                length += read;
                if (length > FileBounds.CellCharacters)
                {
                    throw tooLong(FileBounds.CellCharacters);
                }
            }
        }

        return length;
    }
}
