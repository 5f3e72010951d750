using FundsMonitor.Core.Register;

namespace FundsMonitor.Core.Text;

/// <summary>The citizen's id: 12 digits (CCCD) or the older 9 (CMND). Neither has a check digit.</summary>
/// <remarks>Of 12 digits: 3 province of birth registration, 1 century and sex, 2 birth year, 6 number.</remarks>
public static class CitizenId
{
    private const int NewLength = 12;
    private const int OldLength = 9;

    /// <summary>
    /// The id of a cell. 8 digits have lost the zero of an old id; 10 and 11 have lost those of a new one,
    /// since province numbers run from 001 to 096.
    /// </summary>
    public static CodeRead Repair(object? cell)
    {
        var digits = CodeText.Digits(cell);
        if (digits.Outcome is CodeOutcome.Empty or CodeOutcome.Unreadable)
        {
            return digits;
        }

        return digits.Value.Length switch
        {
            OldLength or NewLength => digits,
            OldLength - 1 => new(digits.Value.PadLeft(OldLength, '0'), CodeOutcome.Repaired),
            10 or 11 => new(digits.Value.PadLeft(NewLength, '0'), CodeOutcome.Repaired),
            _ => new(WrittenText.Of(CellText.Of(cell)), CodeOutcome.Unreadable),
        };
    }

    /// <summary>Sex in a 12-digit id; unknown for any other.</summary>
    public static Sex SexOf(string? id) => !IsNew(id) ? Sex.Unknown : (id![3] - '0') % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>Birth year in a 12-digit id (1900–2399); 0 for any other.</summary>
    public static int BirthYearOf(string? id) => IsNew(id) ? 1900 + ((id![3] - '0') / 2 * 100) + ((id[4] - '0') * 10) + (id[5] - '0') : 0;

    /// <summary>3-digit number of the province of birth registration in a 12-digit id; empty for any other.</summary>
    public static string ProvinceOf(string? id) => IsNew(id) ? id![..3] : "";

    private static bool IsNew(string? id) => id is { Length: NewLength } && CodeText.IsDigits(id);
}
