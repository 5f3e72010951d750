using System.Text;
using System.Xml;

namespace FundsMonitor.UseCases.Spreadsheets.Xlsx;

/// <summary>Texts that may be of several runs, each with a font of its own: a shared text and a text in a cell.</summary>
internal static class RichText
{
    /// <summary>The text of the element that starts here, run after run, without how it is pronounced; stops at its end.</summary>
    public static string Read(XmlReader xml, StringBuilder text, char[] buffer)
    {
        text.Clear();
        var depth = xml.Depth;
        var phonetic = int.MaxValue;
        while (Xml.Next(xml) && xml.Depth > depth)
        {
            if (Xml.Starts(xml, "rPh") && xml.Depth < phonetic && !xml.IsEmptyElement)
            {
                phonetic = xml.Depth;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == phonetic)
            {
                phonetic = int.MaxValue;
            }
            else if (Xml.IsText(xml) && xml.Depth < phonetic)
            {
                Xml.AppendText(xml, text, buffer);
            }
        }

        return text.Length == 0 ? "" : Xml.Unescaped(text.ToString());
    }
}
