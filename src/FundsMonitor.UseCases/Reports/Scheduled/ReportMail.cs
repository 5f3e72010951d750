using System.Globalization;
using FundsMonitor.Core.Reports;
using FundsMonitor.Core.Reports.Scheduled;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Reminders;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Reports.Scheduled;

/// <summary>Says by mail that reports are ready, each once; a letter that a killed process was handing over is not sent again.</summary>
public sealed class ReportMail(IDbContextFactory<FundsDb> databases, MailSender sender, MailOptions options)
{
    private const string Page = "/reports/scheduled";

    /// <summary>Whether anything can be sent.</summary>
    public bool IsOn => options.IsOn;

    /// <returns>Why letters were not taken; they are sent by the next run.</returns>
    internal async Task<IReadOnlyList<string>> SendAllAsync(CancellationToken cancel)
    {
        var failures = new List<string>();
        if (!options.IsOn)
        {
            return failures;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var waiting = await db.MadeReports.AsNoTracking().Where(m => m.Mail == MailState.Waiting).OrderBy(m => m.Id).ToListAsync(cancel);
        foreach (var made in waiting)
        {
            cancel.ThrowIfCancellationRequested();
            if (await SendAsync(db, made, cancel) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return failures;
    }

    private async Task<string?> SendAsync(FundsDb db, MadeReport made, CancellationToken cancel)
    {
        var normalized = made.OwnerName.ToUpperInvariant();
        var address = await db.Users.Where(a => a.NormalizedUserName == normalized && a.Enabled)
            .Select(a => a.Email).SingleOrDefaultAsync(cancel);
        if (address is null || !MailOptions.IsAddress(address) || ReportPeriod.Find(made.PeriodKey) is not { } period)
        {
            await SetAsync(db, made.Id, (MailState.Waiting, MailState.None));
            return null;
        }

        if (!await SetAsync(db, made.Id, (MailState.Waiting, MailState.Sending)))
        {
            return null;
        }

        var site = options.SiteUrl.Length > 0 ? options.SiteUrl.TrimEnd('/') + Page : "";
        var id = string.Create(CultureInfo.InvariantCulture, $"report.{made.Id}@{options.Domain}");
        var failure = await sender.SendAsync(id, [address], new(ReadyLetter.Subject(period), ReadyLetter.Body(period, site)), cancel);
        await SetAsync(db, made.Id, (MailState.Sending, failure is null ? MailState.Sent : MailState.Waiting));
        return failure;
    }

    private static async Task<bool> SetAsync(FundsDb db, int id, (MailState From, MailState To) step) =>
        await db.MadeReports.Where(m => m.Id == id && m.Mail == step.From)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Mail, step.To), CancellationToken.None) == 1;
}
