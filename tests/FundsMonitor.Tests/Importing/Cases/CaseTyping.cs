using FundsMonitor.SampleData.Writing;
using FundsMonitor.Tests.Text.Legacy;

namespace FundsMonitor.Tests.Importing.Cases;

/// <summary>Text as it was typed before Unicode, with the font where a workbook keeps it.</summary>
internal static class CaseTyping
{
    /// <param name="how"><c>tcvn3</c>, <c>vni</c>, or with a font <c>vntime</c>, <c>vntimeh</c>, <c>vnitimes</c>.</param>
    /// <param name="text">In Unicode.</param>
    public static object Of(string how, string text) => how switch
    {
        "tcvn3" => OldEncodings.ToTcvn3(text),
        "vni" => OldEncodings.ToVni(text),
        "vntime" => new InFont(OldEncodings.ToTcvn3(text), ".VnTime"),
        "vntimeh" => new InFont(OldEncodings.ToTcvn3(text.ToLowerInvariant()), ".VnTimeH"),
        "vnitimes" => new InFont(OldEncodings.ToVni(text), "VNI-Times"),
        _ => throw new FormatException(how),
    };
}
