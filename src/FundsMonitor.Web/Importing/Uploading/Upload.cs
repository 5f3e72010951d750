using FundsMonitor.Core.Importing;
using FundsMonitor.Core.Text;

namespace FundsMonitor.Web.Importing.Uploading;

/// <summary>One file on its way from the browser to its verdict.</summary>
public sealed class Upload(string name, long size)
{
    public string Name { get; } = name;

    public long Size { get; } = size;

    /// <summary>Bytes that have arrived.</summary>
    public long Arrived { get; set; }

    /// <summary>The file as received; 0 while it is on its way, or when it was not taken.</summary>
    public int SourceFileId { get; set; }

    /// <summary>True when the same bytes had been received before.</summary>
    public bool SeenBefore { get; set; }

    /// <summary>How far the import has come; null while the bytes are on their way.</summary>
    public FileState? State { get; set; }

    /// <summary>Rows read so far.</summary>
    public long RowsRead { get; set; }

    /// <summary>What is to be said of it: the verdict, or why it was not taken.</summary>
    public Bilingual? Words { get; set; }

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsOver => Fault || State is FileState.Accepted or FileState.Refused or FileState.Failed;

    /// <summary>True when the bytes did not arrive or were not taken.</summary>
    public bool Fault { get; set; }

    /// <summary>Share that has arrived, in percent.</summary>
    public int Percent => Size == 0 ? 100 : (int)(Arrived * 100 / Size);
}
