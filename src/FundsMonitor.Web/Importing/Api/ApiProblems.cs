namespace FundsMonitor.Web.Importing.Api;

/// <summary>Every way in which a request of a program can fail.</summary>
public static class ApiProblems
{
    public static ApiProblem TokenMissing { get; } = new(
        401,
        "token-missing",
        new("Thiếu mã truy cập.", "No token."),
        new("Gửi kèm tiêu đề “Authorization: Bearer fmtoken_…”; mã do quản trị hoặc phòng giao dịch tạo ở trang /tokens.",
            "Send the header “Authorization: Bearer fmtoken_…”; an administrator or the office makes a token on the page /tokens."));

    public static ApiProblem TokenUnknown { get; } = new(
        401,
        "token-unknown",
        new("Mã truy cập không đúng.", "The token is not known."),
        new("Kiểm tra mã đã chép đủ chưa, hoặc tạo mã mới.", "See whether it was copied whole, or make a new one."));

    public static ApiProblem TokenExpired { get; } = new(
        401,
        "token-expired",
        new("Mã truy cập đã hết hạn.", "The token has expired."),
        new("Tạo mã mới ở trang /tokens.", "Make a new one on the page /tokens."));

    public static ApiProblem TokenWithdrawn { get; } = new(
        401,
        "token-withdrawn",
        new("Mã truy cập đã bị thu hồi.", "The token was withdrawn."),
        new("Tạo mã mới ở trang /tokens.", "Make a new one on the page /tokens."));

    public static ApiProblem TooManyRequests { get; } = new(
        429,
        "too-many-requests",
        new("Mã truy cập này gửi quá nhiều yêu cầu.", "Too many requests with this token."),
        new("Chờ {0} giây rồi gửi lại.", "Wait {0} seconds and send again."));

    public static ApiProblem TooManyFailures { get; } = new(
        429,
        "too-many-failures",
        new("Quá nhiều mã truy cập sai từ địa chỉ này.", "Too many refused tokens from this address."),
        new("Chờ {0} giây rồi gửi lại với mã đúng.", "Wait {0} seconds and send again with a token that holds."));

    public static ApiProblem NotYourOffice { get; } = new(
        403,
        "office-not-yours",
        new("Mã truy cập này chỉ gửi tệp cho phòng giao dịch {0}.", "This token sends files for office {0} only."),
        new("Bỏ tham số office và commune, hoặc dùng mã của nơi đó.", "Leave out office and commune, or use a token of that place."));

    public static ApiProblem NotFound { get; } = new(
        404,
        "not-found",
        new("Không có địa chỉ hoặc tệp này.", "There is no such address or file."),
        new("Các địa chỉ được mô tả ở /openapi/v1.json; một mã chỉ xem được tệp của phòng giao dịch mình.",
            "The addresses are described at /openapi/v1.json; a token reads the files of its own office only."));

    public static ApiProblem MethodNotAllowed { get; } = new(
        405,
        "method-not-allowed",
        new("Địa chỉ này không nhận phương thức {0}.", "This address does not take {0}."),
        new("Xem tiêu đề Allow của câu trả lời này.", "See the header Allow of this answer."));

    public static ApiProblem ReceivedFromAnother { get; } = new(
        409,
        "received-from-another",
        new("Tệp này, từng byte giống hệt, đã được nhận từ nơi khác.", "The same bytes were received from another sender."),
        new("Kiểm tra có gửi nhầm tệp của nơi khác không; nếu không, báo quản trị.",
            "See whether another place's file was sent by mistake; if not, tell the administrator."));

    public static ApiProblem TooLarge { get; } = new(
        413,
        "too-large",
        new("Tệp lớn hơn 64 MiB.", "The file is larger than 64 MiB."),
        new("Xóa các trang tính và cột không cần, hoặc chia tệp theo tháng.",
            "Remove sheets and columns that are not needed, or split the file by month."));

    public static ApiProblem MediaType { get; } = new(
        415,
        "media-type",
        new("Không nhận kiểu nội dung “{0}”.", "The content type “{0}” is not taken."),
        new("Gửi multipart/form-data với phần “file”, hoặc chính các byte của tệp (application/octet-stream, kiểu của Excel, text/csv).",
            "Send multipart/form-data with a part “file”, or the file's bytes as application/octet-stream, Excel's type or text/csv."));

    public static ApiProblem Malformed { get; } = new(
        400,
        "malformed",
        new("Không đọc được yêu cầu.", "The request cannot be read."),
        new("Kiểm tra phần thân multipart/form-data và ranh giới (boundary) của nó.",
            "See whether the body is well-formed multipart/form-data with its boundary."));

    public static ApiProblem FileMissing { get; } = new(
        400,
        "file-missing",
        new("Yêu cầu không có tệp nào, hoặc có nhiều hơn một.", "The request holds no file, or more than one."),
        new("Gửi đúng một tệp, ở phần “file”.", "Send one file, in the part “file”."));

    public static ApiProblem ParameterInvalid { get; } = new(
        400,
        "parameter-invalid",
        new("Tham số {0} không đúng: “{1}”.", "The parameter {0} is wrong: “{1}”."),
        new("Các giá trị nhận được: {2}.", "It takes: {2}."));

    public static ApiProblem KeyInvalid { get; } = new(
        400,
        "key-invalid",
        new("Idempotency-Key phải có 1 đến 200 ký tự ASCII nhìn thấy được.", "Idempotency-Key has 1 to 200 visible ASCII characters."),
        new("Dùng một UUID mới cho mỗi tệp.", "Use a new UUID for each file."));

    public static ApiProblem KeyUsedOtherwise { get; } = new(
        422,
        "key-used-otherwise",
        new("Idempotency-Key này đã dùng cho một yêu cầu khác.", "This Idempotency-Key was used for another request."),
        new("Dùng khóa mới cho tệp mới; khóa cũ chỉ để gửi lại đúng yêu cầu cũ.",
            "Use a new key for a new file; an old key is for sending the same request again."));

    public static ApiProblem Failure { get; } = new(
        500,
        "failure",
        new("Chương trình gặp lỗi.", "The program failed."),
        new("Gửi lại sau ít phút với cùng Idempotency-Key; nếu vẫn vậy, báo quản trị.",
            "Send again in some minutes with the same Idempotency-Key; if it stays so, tell the administrator."));

    /// <summary>All of them, by status.</summary>
    public static IReadOnlyList<ApiProblem> All { get; } =
    [
        Malformed, FileMissing, ParameterInvalid, KeyInvalid, TokenMissing, TokenUnknown, TokenExpired, TokenWithdrawn, NotYourOffice,
        NotFound, MethodNotAllowed, ReceivedFromAnother, TooLarge, MediaType, KeyUsedOtherwise, TooManyRequests, TooManyFailures, Failure,
    ];
}
