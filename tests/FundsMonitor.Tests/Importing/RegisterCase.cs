namespace FundsMonitor.Tests.Importing;

/// <summary>A small register with two members in each household.</summary>
internal static class RegisterCase
{
    /// <summary>The file as text with tabs between the columns.</summary>
    /// <param name="households">Commune, household number, class.</param>
    public static byte[] Bytes(params (string Commune, string Household, string Class)[] households) => Sending.Bytes(
    [
        ["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024"],
        [],
        ["Mã xã", "Thôn", "Mã hộ", "Họ và tên", "Quan hệ với chủ hộ", "Ngày sinh", "Giới tính", "Phân loại hộ", "Nhu cầu vay"],
        .. households.SelectMany(h => new object?[][]
        {
            [h.Commune, "Xóm 1", h.Household, "Ma Thị Lan", "Vợ", "12/03/1985", "Nữ", h.Class, ""],
            [h.Commune, "Xóm 1", h.Household, "Ma Văn Tám", "Chủ hộ", "05/07/1980", "Nam", h.Class, "có"],
        }),
    ]);
}
