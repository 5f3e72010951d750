using FundsMonitor.Core;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Reconciliation.Closing;
using FundsMonitor.UseCases.Importing.Completeness;
using FundsMonitor.UseCases.Reconciliation.Closing.Signing;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Web.Reconciliation.Closing;

/// <summary>Where a month's page is, and where its open points are mended.</summary>
internal static class MonthAddress
{
    /// <summary>The page of one commune's month.</summary>
    public static string Of(PageContext context, string commune, Month month) =>
        context.Link($"/months/{commune}/{month}", ("month", month.ToString()));

    /// <summary>Where a line of the check-list is mended; null where this reader can open no such page.</summary>
    public static string? Mend(PageContext context, string commune, (Month Month, CheckKind Kind) line)
    {
        (string Path, (string, string?)[] More) to = line.Kind switch
        {
            CheckKind.FilesIn => ("/files/completeness", [("year", line.Month.Year.ToString(Format.Culture))]),
            CheckKind.Reconciled => ("/files/versions", []),
            CheckKind.Undecided => ("/links", []),
            CheckKind.ErrorsDecided => ("/findings", [("severity", "Error"), ("period", "month")]),
            CheckKind.Warnings => ("/findings", [("severity", "Warning"), ("period", "month")]),
            _ => ("/findings", [("severity", "Notice"), ("period", "month")]),
        };
        var page = "/" + to.Path.Split('/')[1];
        (string, string?)[] here = [("month", line.Month.ToString()), ("area", commune)];
        return context.MayOpen(page) ? context.Link(to.Path, [.. here, .. to.More]) : null;
    }

    /// <summary>Where a file that is owed is looked at: the one that was refused, else the list of what is owed.</summary>
    public static string Of(PageContext context, OwedFile owed) => owed.Delivery.SourceFileId is { } file
        ? context.Link($"/files/{file}")
        : context.Link("/files/completeness", ("area", owed.Code), ("kind", owed.Kind.Word()));
}
