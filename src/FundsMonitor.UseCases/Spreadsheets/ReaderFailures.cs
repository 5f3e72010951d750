using System.Xml;
using ExcelDataReader.Exceptions;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>The exceptions by which ExcelDataReader and the unzipping say that the bytes are damaged.</summary>
/// <remarks>The reader does not check every offset in a file, so a damaged one also shows as a failed index, cast or null.</remarks>
internal static class ReaderFailures
{
    public static bool IsOfInput(Exception e) => e
        is ExcelReaderException or InvalidDataException or EndOfStreamException or XmlException or FormatException or OverflowException
        or ArgumentException or IndexOutOfRangeException or NullReferenceException or InvalidOperationException or InvalidCastException
        or NotSupportedException or KeyNotFoundException or System.Security.Cryptography.CryptographicException;
}
