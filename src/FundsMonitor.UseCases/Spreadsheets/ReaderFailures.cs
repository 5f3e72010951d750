using System.Security.Cryptography;
using System.Xml;
using ExcelDataReader.Exceptions;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Calls into ExcelDataReader, whose exceptions on damaged bytes become refusals.</summary>
/// <remarks>The reader does not check every offset in a file, so a damaged one also shows as a failed index, cast or null.</remarks>
internal static class ReaderFailures
{
    /// <summary>The result of a call, or why the file cannot be read.</summary>
    public static (T? Result, Refusal? Refusal) Call<T>(Func<T> call)
    {
        try
        {
            return (call(), null);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or EndOfStreamException or XmlException
            or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or NullReferenceException
            or InvalidOperationException or InvalidCastException or NotSupportedException or KeyNotFoundException or CryptographicException)
        {
            return (default, RefusalOf(e));
        }
    }

    private static Refusal RefusalOf(Exception e) => e switch
    {
        InvalidPasswordException => new(ProblemKinds.FilePassword.Code),
        HeaderException => new(ProblemKinds.FileNotTable.Code, e.Message),
        ExcelReaderException or InvalidDataException or XmlException => new(ProblemKinds.FileDamaged.Code, e.Message),
        // The words of a failed index or null help nobody.
        _ => new(ProblemKinds.FileDamaged.Code, "cấu trúc bên trong không hợp lệ"),
    };
}
