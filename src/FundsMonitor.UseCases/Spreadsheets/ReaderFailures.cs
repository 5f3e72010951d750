using System.Security.Cryptography;
using System.Xml;
using CsvHelper;
using ExcelDataReader.Exceptions;
using FundsMonitor.Core.Importing;

namespace FundsMonitor.UseCases.Spreadsheets;

/// <summary>Calls into the readers of foreign bytes, whose exceptions on damaged or hostile ones become refusals.</summary>
/// <remarks>
/// Only reading runs in here. What is made of the rows runs outside, where a failed index is a mistake of ours and must be seen.
/// </remarks>
internal static class ReaderFailures
{
    /// <summary>The result of a call, or why the file cannot be read: what XML, zip and text readers throw on damaged data.</summary>
    public static (T? Result, Refusal? Refusal) Call<T>(Func<T> call, ReadingClock clock)
    {
        try
        {
            var result = clock.Count(call);
            clock.Check();
            return (result, null);
        }
        catch (BoundException e)
        {
            return (default, e.Refusal);
        }
        catch (XmlException e)
        {
            return (default, new(ProblemKinds.FileDamaged.Code, $"XML, {e.LineNumber}:{e.LinePosition}"));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or CsvFormatException)
        {
            return (default, new(ProblemKinds.FileDamaged.Code, e.Message));
        }
    }

    /// <summary>
    /// As <see cref="Call"/>, for ExcelDataReader: it does not check every offset, so that a damaged file also shows as a failed index,
    /// cast or null.
    /// </summary>
    public static (T? Result, Refusal? Refusal) CallExcel<T>(Func<T> call, ReadingClock clock)
    {
        try
        {
            return Call(call, clock);
        }
        catch (Exception e) when (e is ExcelReaderException or CryptographicException or FormatException or OverflowException
            or ArgumentException or IndexOutOfRangeException or NullReferenceException or InvalidOperationException
            or InvalidCastException or NotSupportedException or KeyNotFoundException)
        {
            return (default, RefusalOf(e));
        }
    }

    private static Refusal RefusalOf(Exception e) => e switch
    {
        InvalidPasswordException => new(ProblemKinds.FilePassword.Code),
        HeaderException => new(ProblemKinds.FileNotTable.Code, e.Message),
        ExcelReaderException => new(ProblemKinds.FileDamaged.Code, e.Message),
        // The words of a failed index or null help nobody.
        _ => new(ProblemKinds.FileDamaged.Code, "cấu trúc bên trong không hợp lệ"),
    };
}
