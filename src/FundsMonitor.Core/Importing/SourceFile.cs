using FundsMonitor.Core.Text;

namespace FundsMonitor.Core.Importing;

/// <summary>How far a received file has come. The numbers are stored.</summary>
public enum FileState
{
    /// <summary>Its bytes are kept; the import has not started, or was killed and will start again.</summary>
    Received = 1,

    /// <summary>An import holds it.</summary>
    Importing = 2,

    /// <summary>It became one or more current versions.</summary>
    Accepted = 3,

    /// <summary>It was refused; <see cref="SourceFile.Verdict"/> says why.</summary>
    Refused = 4,

    /// <summary>The program failed; it is tried again.</summary>
    Failed = 5,

    /// <summary>
    /// Its rows are stored and would replace current versions; nobody sees them until a person has looked at the difference and accepts.
    /// </summary>
    Waiting = 6,
}

/// <summary>A file as it was received, byte for byte; the bytes lie in the data folder under their hash.</summary>
public sealed class SourceFile
{
    /// <summary>Given by the database.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits; unique.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>
    /// What the receipt is known by: 16 letters and digits drawn at random, so that nobody finds another's by counting; unique.
    /// Empty for files received before receipts had numbers.
    /// </summary>
    public string ReceiptNumber { get; set; } = "";

    /// <summary>The name the sender gave it, without a folder.</summary>
    public string Name { get; set; } = "";

    /// <summary>For searching: see <see cref="Text.SearchText"/>.</summary>
    public string NameSearch { get; set; } = "";

    /// <summary>Length in bytes.</summary>
    public long Size { get; set; }

    /// <summary>When the bytes were complete.</summary>
    public DateTime ReceivedAtUtc { get; set; }

    /// <summary>The account's name, or <c>folder:NAME</c>, or <c>command line</c>.</summary>
    public string ReceivedBy { get; set; } = "";

    /// <summary>The office the sender said (or the folder it lay in), or empty.</summary>
    public string AskedOffice { get; set; } = "";

    /// <summary>The commune the sender said (or the folder it lay in), or empty.</summary>
    public string AskedCommune { get; set; } = "";

    /// <summary>The month the sender said, yyyymm; null where the file must say it.</summary>
    public int? AskedMonth { get; set; }

    /// <summary>The kind the sender said; null where the file must say it.</summary>
    public FileKind? AskedKind { get; set; }

    /// <summary>The unit of amounts the sender said; null where the file must say it.</summary>
    public AmountUnit? AskedUnit { get; set; }

    /// <summary>The order of day and month the sender said; null where the file must say it.</summary>
    public DateOrder? AskedDates { get; set; }

    /// <summary>Whether versions that would replace current ones wait for a person, see <see cref="FileState.Waiting"/>.</summary>
    public bool HoldChanges { get; set; }

    /// <summary>Name of the kept mapping the file is to be read by; empty for any that fits, else a known form.</summary>
    public string AskedMapping { get; set; } = "";

    /// <summary>How far it has come.</summary>
    public FileState State { get; set; }

    /// <summary>The kind that was recognised.</summary>
    public FileKind? Kind { get; set; }

    /// <summary>Name of the recognised layout, for example <c>mau-31</c>.</summary>
    public string Layout { get; set; } = "";

    /// <summary>The sheet the rows came from; empty for text files.</summary>
    public string Sheet { get; set; } = "";

    /// <summary>The headings as they stood, tab-separated, in column order: what a source row is shown under.</summary>
    public string Headings { get; set; } = "";

    /// <summary>Excel's number of the header row.</summary>
    public int HeaderRow { get; set; }

    /// <summary>yyyymm or yyyy that all rows are of; 0 where the file names none, several, or could not be read so far.</summary>
    public int Period { get; set; }

    /// <summary>Rows with data, counted as they were read.</summary>
    public int RowCount { get; set; }

    /// <summary>Problems found, also those beyond what is kept.</summary>
    public int ProblemCount { get; set; }

    /// <summary>Code of the refusal or acceptance, see <see cref="ProblemKinds"/>; empty while undecided.</summary>
    public string Verdict { get; set; } = "";

    /// <summary>What the verdict's sentence needs, tab-separated.</summary>
    public string VerdictDetail { get; set; } = "";

    /// <summary>When the verdict was given.</summary>
    public DateTime? DecidedAtUtc { get; set; }
}
