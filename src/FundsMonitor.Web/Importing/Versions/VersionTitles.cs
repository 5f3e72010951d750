using FundsMonitor.Core.Importing;
using FundsMonitor.Web.Shell;

namespace FundsMonitor.Web.Importing.Versions;

/// <summary>What a version is a version of, in a few words.</summary>
internal static class VersionTitles
{
    /// <param name="version">The version.</param>
    /// <param name="context">Knows the names of the places.</param>
    /// <param name="kind">The kind's name.</param>
    public static string Of(FileVersion version, PageContext context, string kind)
    {
        var code = version.OfficeCode.Length > 0 ? version.OfficeCode : version.CommuneCode;
        var place = context.Choices.Areas.FirstOrDefault(a => a.Code == code)?.Name ?? code;
        return string.Join(" · ", new[] { kind, place, Periods.Name(version) }.Where(w => w.Length > 0));
    }
}
