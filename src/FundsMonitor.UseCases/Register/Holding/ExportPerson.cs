using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Register;
using FundsMonitor.Database;
using FundsMonitor.Database.Accounts;
using FundsMonitor.UseCases.Accounts.Chain;
using FundsMonitor.UseCases.Register.Revealing;
using FundsMonitor.UseCases.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Register.Holding;

/// <summary>All that is held on one person, as a workbook.</summary>
/// <param name="Fault">Why there is none.</param>
/// <param name="Content">The .xlsx at its start, which whoever asked closes; null where there is none.</param>
public sealed record PersonWorkbook(RevealFault Fault, Stream? Content = null);

/// <summary>
/// Writes down all that is stored on one member of a register, for that person: whatever version it stands in, with the file and row it
/// came from, and who looked at it. Of other members of the household nothing is written but that they are counted. Who asked, about whom,
/// when and why is in the audit chain before the workbook is given out.
/// </summary>
public sealed class ExportPerson(IDbContextFactory<FundsDb> databases, TimeProvider clock)
{
    private const string Notice =
        "Mọi dữ liệu chương trình đang lưu về một người, theo quyền của chủ thể dữ liệu; trường trống không ghi. "
        + "Cùng một người là: cùng số định danh; cùng xã, cùng mã hộ và họ tên; khách hàng của ngân hàng đã liên kết với các dòng này "
        + "hoặc mang số định danh này.";

    private static readonly TableColumn[] Columns =
    [
        new("Phần", 28), new("Mục số", 8), new("Tệp", 30), new("Phiên bản", 18), new("Dòng", 8), new("Trường", 28), new("Giá trị", 60),
    ];

    /// <summary>Whether somebody with this role may, within his areas.</summary>
    public static bool MayExport(string role) => RevealId.MayReveal(role);

    /// <param name="memberId">The member.</param>
    /// <param name="why">One of the list, and in own words; the words are required where the reason is another.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops before anything is given out.</param>
    public async Task<PersonWorkbook> RunAsync(
        long memberId, (RevealReason Reason, string Note) why, Reader by, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(why.Note.Length, RevealId.NoteLength);
        if (!MayExport(by.Role))
        {
            return new(RevealFault.NotThere);
        }

        if (!RevealId.IsReason(why.Reason, why.Note))
        {
            return new(RevealFault.NoReason);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = await db.Members.AsNoTracking().Where(m => m.Id == memberId).Within(by.Limit).FirstOrDefaultAsync(cancel);
        if (person is null)
        {
            return new(RevealFault.NotThere);
        }

        var held = await new PersonHoldings(db, by.Limit, person).ReadAsync(cancel);
        var versions = await VersionsAsync(db, held, cancel);
        await NoteAsync(person, why, by, cancel);
        return new(RevealFault.None, Write(held, versions));
    }

    private static async Task<IReadOnlyDictionary<int, FileVersion>> VersionsAsync(
        FundsDb db, IReadOnlyList<Held> held, CancellationToken cancel)
    {
        var used = held.Select(h => h.Row).OfType<FileRow>().Select(r => r.VersionId).Distinct().ToList();
        return await db.FileVersions.AsNoTracking().Include(v => v.SourceFile).Where(v => used.Contains(v.Id))
            .ToDictionaryAsync(v => v.Id, cancel);
    }

    private static MemoryStream Write(IReadOnlyList<Held> held, IReadOnlyDictionary<int, FileVersion> versions)
    {
        var content = new MemoryStream();
        using (var workbook = new TableWorkbook(content, "Du lieu dang luu", Columns))
        {
            workbook.Add(["Giải thích", null, null, null, null, null, Notice]);
            foreach (var section in held.GroupBy(h => h.Section))
            {
                foreach (var (index, item) in section.Index())
                {
                    var row = item.Row as FileRow;
                    var version = row is null ? null : versions.GetValueOrDefault(row.VersionId);
                    foreach (var (label, value) in HoldingFields.Of(item.Row))
                    {
                        workbook.Add(
                        [
                            section.Key, (long)index + 1, version?.SourceFile?.Name, version is null ? null : Said(version),
                            row is null ? null : (long)row.RowNumber, label, value,
                        ]);
                    }
                }
            }
        }

        content.Position = 0;
        return content;
    }

    private static string Said(FileVersion version) => version.State switch
    {
        VersionState.Current => $"{version.Number}, đang dùng",
        VersionState.Superseded => $"{version.Number}, đã thay",
        _ => $"{version.Number}, không dùng",
    };

    private Task<bool> NoteAsync(Member person, (RevealReason Reason, string Note) why, Reader by, CancellationToken cancel) =>
        Chain.CommitAsync(
            databases,
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var subject = PersonHoldings.SubjectOf(person);
                var payload = ChainPayload.Lines(("reason", why.Reason.ToString()), ("note", why.Note.Trim()));
                await Chain.AddAsync(db, [new(ChainKinds.PersonExported, subject, payload, by.Name)], now, cancel);
                db.AuditEntries.Add(new AuditEntry
                {
                    AtUtc = now,
                    By = by.Name,
                    Action = ChainKinds.PersonExported,
                    Subject = subject,
                    Detail = why.Reason.ToString(),
                });
                return true;
            },
            cancel);
}
