using FundsMonitor.Core;
using FundsMonitor.Core.Accounts;
using FundsMonitor.Core.Dashboard.Start;
using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Jobs;
using FundsMonitor.Database;
using FundsMonitor.UseCases.Importing.Listing;
using FundsMonitor.UseCases.Jobs;
using FundsMonitor.UseCases.Places;
using FundsMonitor.UseCases.Places.Time;
using Microsoft.EntityFrameworkCore;

namespace FundsMonitor.UseCases.Dashboard.Start;

/// <summary>Reads where the first hour stands: from what is stored, so that it can be left and taken up again.</summary>
public sealed class ReadStart(IDbContextFactory<FundsDb> databases, JobLedger ledger, TimeProvider clock)
{
    private const int OfficesShown = 20;

    public async Task<StartReading> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var notes = await db.StartNotes.AsNoTracking().OrderBy(n => n.Id).ToListAsync(cancel);
        var codes = notes.Where(n => n.Kind == StartNoteKind.Place).Select(n => n.CommuneCode).ToList();
        var today = VietnamDay.Of(clock.GetUtcNow());
        var names = await PlaceNames.ReadAsync(db, codes, today, cancel);
        var reading = new StepReading(db, [.. codes.Select(c => new StartPlace(c, names.Of(c)))], today);
        var skipped = notes.Where(n => n.Kind == StartNoteKind.Skipped).Select(n => n.StepCode).ToHashSet();
        List<StartStep> steps = [];
        foreach (var (name, word) in StartSteps.All)
        {
            steps.Add(await reading.ReadAsync(name, skipped.Contains(word), cancel));
        }

        var offices = await db.Offices.OrderBy(o => o.Name).Take(OfficesShown)
            .Select(o => new StartPlace(o.Code, o.Name)).ToListAsync(cancel);
        var hasSample = notes.Exists(n => n.Kind == StartNoteKind.Sample);
        return new(steps, reading.Chosen, offices)
        {
            Accounts = await db.Users.CountAsync(a => a.Enabled, cancel),
            IsDismissed = notes.Exists(n => n.Kind == StartNoteKind.Dismissed),
            Sample = hasSample ? await SampleAsync(db, cancel) : null,
            MayTakeSample = !hasSample && !await db.SourceFiles.AnyAsync(cancel),
        };
    }

    private async Task<SampleProgress> SampleAsync(FundsDb db, CancellationToken cancel)
    {
        var isRunning = await ledger.IsHeldAsync(JobNames.Sample, cancel);
        var last = await db.JobRuns.AsNoTracking().Where(r => r.Job == JobNames.Sample).OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancel);
        return last is null
            ? new(0, 0, false, false, "")
            : new(last.Progress, last.ProgressOf, isRunning, last.Outcome == JobOutcome.Done, isRunning ? "" : last.Message);
    }

    /// <summary>One step after the other, on one connection.</summary>
    private sealed class StepReading(FundsDb db, IReadOnlyList<StartPlace> chosen, DateOnly today)
    {
        private const int Shown = 5;
        private const int TroublesShown = 3;

        public IReadOnlyList<StartPlace> Chosen => chosen;

        public Task<StartStep> ReadAsync(StartStepName name, bool isSkipped, CancellationToken cancel) => name switch
        {
            StartStepName.Account => Task.FromResult(new StartStep(name, StartState.Done)),
            StartStepName.Place => PlaceAsync(isSkipped, cancel),
            StartStepName.Register => FilesAsync(name, [FileKind.Register], isSkipped, cancel),
            StartStepName.Allocations => FilesAsync(name, [FileKind.Allocations], isSkipped, cancel),
            _ => FilesAsync(name, [FileKind.Loans, FileKind.ControlTotals], isSkipped, cancel),
        };

        /// <summary>Also reached where files have said already which communes they are of.</summary>
        private async Task<StartStep> PlaceAsync(bool isSkipped, CancellationToken cancel)
        {
            var isReached = chosen.Count > 0
                || await db.FileVersions.AnyAsync(v => v.State == VersionState.Current && v.Kind == FileKind.Register, cancel);
            return new(StartStepName.Place, StartSteps.Of(new(isReached, 0, 0, isSkipped)));
        }

        private async Task<StartStep> FilesAsync(
            StartStepName name, FileKind[] kinds, bool isSkipped, CancellationToken cancel)
        {
            var main = kinds[0];
            var current = db.FileVersions.AsNoTracking().Where(v => v.State == VersionState.Current && kinds.Contains(v.Kind));
            var count = await current.CountAsync(cancel);
            var isThere = await current.AnyAsync(v => v.Kind == main, cancel);
            var missing = isThere ? await MissingAsync(name, cancel) : [];
            var isReconciled = main != FileKind.Loans
                || await current.AnyAsync(v => v.Kind == main && v.ReconciledAtUtc != null, cancel);
            var files = db.SourceFiles.AsNoTracking().Where(f => kinds.Contains((f.Kind ?? f.AskedKind)!.Value));
            var underway = await files.CountAsync(f => f.State == FileState.Received || f.State == FileState.Importing, cancel)
                + (isThere && !isReconciled ? 1 : 0);
            var isReached = isThere && isReconciled && missing.Count == 0;
            var troubles = isReached ? [] : await TroublesAsync(files, cancel);
            return new(name, StartSteps.Of(new(isReached, underway, troubles.Count + missing.Count, isSkipped)))
            {
                Holdings = await HoldingsAsync(current, cancel),
                More = Math.Max(0, count - Shown),
                Troubles = troubles,
                Missing = missing,
            };
        }

        private async Task<IReadOnlyList<StartHolding>> HoldingsAsync(IQueryable<FileVersion> current, CancellationToken cancel)
        {
            var versions = await current.OrderByDescending(v => v.Id).Take(Shown).ToListAsync(cancel);
            var names = await PlaceNames.ReadAsync(db, versions.SelectMany(v => new[] { v.OfficeCode, v.CommuneCode }), today, cancel);
            return [.. versions.Select(v => new StartHolding(
                v.Kind, names.Of(v.CommuneCode.Length > 0 ? v.CommuneCode : v.OfficeCode), v.Period, v.RowCount, v.Total, v.SourceFileId))];
        }

        private static async Task<IReadOnlyList<StartTrouble>> TroublesAsync(IQueryable<SourceFile> files, CancellationToken cancel)
        {
            var found = await files
                .Where(f => f.State == FileState.Refused || f.State == FileState.Failed || f.State == FileState.Waiting)
                .OrderByDescending(f => f.Id).Take(TroublesShown).ToListAsync(cancel);
            return [.. found.Select(f => new StartTrouble(f.Id, f.Name, f.State, ProblemWords.Verdict(f)))];
        }

        /// <summary>Of which chosen communes, with the past of their land, there is no register or no loan. Money may be allocated to a
        /// district or a province as a whole, so nothing is missed there.</summary>
        private async Task<IReadOnlyList<string>> MissingAsync(StartStepName step, CancellationToken cancel)
        {
            List<string> missing = [];
            foreach (var place in step == StartStepName.Allocations ? [] : chosen)
            {
                var limit = await AreaReading.WithPastAsync(db, [new(place.Code, today)], today, cancel);
                if (!await IsThereAsync(step, limit, cancel))
                {
                    missing.Add(place.Name);
                }
            }

            return missing;
        }

        private Task<bool> IsThereAsync(StartStepName step, AreaLimit limit, CancellationToken cancel)
        {
            var loans = db.CurrentIds(FileKind.Loans);
            return step == StartStepName.FirstMonth
                ? db.LoanSummaries.Within(limit).AnyAsync(s => loans.Contains(s.VersionId), cancel)
                : db.FileVersions.Where(v => v.State == VersionState.Current && v.Kind == FileKind.Register).Within(limit).AnyAsync(cancel);
        }
    }
}
