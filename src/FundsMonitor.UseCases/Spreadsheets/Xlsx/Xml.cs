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

    /// <summary>Adds the text of the current node, of which no more is taken than a cell may hold and one character.</summary>
    public static void AppendText(XmlReader xml, StringBuilder to, char[] buffer)
    {
        while (to.Length <= FileBounds.CellCharacters)
        {
            var read = xml.ReadValueChunk(buffer, 0, Math.Min(buffer.Length, FileBounds.CellCharacters + 1 - to.Length));
            if (read == 0)
            {
                return;
            }

            to.Append(buffer, 0, read);
        }
    }

    /// <summary>Text in which _x000D_ and the like stand for characters that XML cannot hold.</summary>
    public static string Unescaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var done = 0;
        for (; at >= 0; at = text.IndexOf("_x", Math.Max(done, at + 2), StringComparison.Ordinal))
        {
            if (at + 6 < text.Length && text[at + 6] == '_' && IsHex(text.AsSpan(at + 2, 4)))
            {
                plain.Append(text, done, at - done).Append((char)Convert.ToInt32(text.Substring(at + 2, 4), 16));
                done = at + 7;
            }
        }

        return plain.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsHex(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }
}
