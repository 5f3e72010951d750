using System.Text;
using Bogus;

namespace FundsMonitor.Tests.Spreadsheets.Hostile;

/// <summary>Makes a valid file wrong in a few places, the same for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private const int MostChanges = 6;

    /// <summary>Pieces that readers stumble over.</summary>
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<", ">", "&", "\"", "'", "\0", "-1", "99999999999999999999", "1E+999", "NaN", "<row>", "</row>",
            "<c t=\"s\"><v>99999</v></c>", "]]>", "<![CDATA[", "<!DOCTYPE a>", "&#xFFFF;", "&amp;", "_xD800_",
            "r=\"ZZZZZZ1\"", "r=\"A0\"", "s=\"4294967296\"", "\r", ",", "\t",
            "\"\"", "=1+1", "\uFEFF", "\u0300",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0xFF, 0x7F], [0, 0x80], [0xD8, 0x00], [0x80],
    ];

    private readonly Randomizer random = new(seed);

    /// <summary>Another number below this one.</summary>
    public int Below(int number) => random.Int(0, number - 1);

    /// <summary>The bytes with some changed, taken out, doubled, put in, or cut off behind.</summary>
    public byte[] Of(byte[] bytes)
    {
        var changed = bytes.ToList();
        for (var changes = random.Int(1, MostChanges); changes > 0 && changed.Count > 0; changes--)
        {
            Change(changed);
        }

        return [.. changed];
    }

    private void Change(List<byte> bytes)
    {
        var at = Below(bytes.Count);
        var length = Math.Min(random.Int(1, 40), bytes.Count - at);
        switch (Below(8))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2:
                bytes.InsertRange(at, random.ArrayElement(Pieces));
                break;
            case 3:
                bytes.RemoveRange(at, Below(10) == 0 ? bytes.Count - at : length);
                break;
            case 4 or 5:
                Overwrite(bytes, at, random.ArrayElement(Pieces));
                break;
            default:
                bytes[at] ^= (byte)(1 << Below(8));
                break;
        }
    }

    private static void Overwrite(List<byte> bytes, int at, byte[] piece)
    {
        for (var i = 0; i < piece.Length && at + i < bytes.Count; i++)
        {
            bytes[at + i] = piece[i];
        }
    }
}
