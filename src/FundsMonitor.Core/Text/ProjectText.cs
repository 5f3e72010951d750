using System.Text.RegularExpressions;

namespace FundsMonitor.Core.Text;

/// <summary>Finds the code of a project in its name.</summary>
public static partial class ProjectText
{
    /// <summary>
    /// "Dự án 6, tiểu dự án 2", "Tiểu dự án 2 - Dự án 6" and "DA6.2" give <c>DA6.2</c>, "Dự án 2: …" gives <c>DA2</c>;
    /// null where no number is named.
    /// </summary>
    public static string? CodeIn(string? text)
    {
        var folded = SearchText.Of(text);
        var project = Project().Match(folded);
        if (!project.Success)
        {
            return null;
        }

        var sub = project.Groups["sub"].Success ? project.Groups["sub"] : SubProject().Match(folded).Groups["sub"];
        var code = "DA" + project.Groups["project"].Value.TrimStart('0');
        return sub.Success ? $"{code}.{sub.Value.TrimStart('0')}" : code;
    }

    /// <summary>
    /// The number of a sub-project alone ("Tiểu dự án 2"), for tables that have a column of their own for it; null where none is
    /// named.
    /// </summary>
    public static string? SubProjectIn(string? text)
    {
        var match = SubProject().Match(SearchText.Of(text));
        return match.Success ? match.Groups["sub"].Value.TrimStart('0') : null;
    }

    [GeneratedRegex(
        @"(?<!tieu )(?<![a-z])(du an|da)( thanh phan| so)?\s*(?<project>[0-9]{1,2})(\s*[.]\s*(?<sub>[0-9]{1,2}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Project();

    [GeneratedRegex(@"(tieu du an|tda)( so)?\s*(?<sub>[0-9]{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex SubProject();
}
