using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FundsMonitor.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AskedDates",
                table: "SourceFiles",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedMapping",
                table: "SourceFiles",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "AskedUnit",
                table: "SourceFiles",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HoldChanges",
                table: "SourceFiles",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Period",
                table: "SourceFiles",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ReceiptNumber",
                table: "SourceFiles",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "MailAddress",
                table: "Offices",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Case",
                table: "FileProblems",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ColumnNumber",
                table: "FileProblems",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Deposits",
                table: "ControlTotalRows",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Form",
                table: "ControlTotalRows",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "GroupLeader",
                table: "ControlTotalRows",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Groups",
                table: "ControlTotalRows",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Households",
                table: "ControlTotalRows",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LentWithRollovers",
                table: "ControlTotalRows",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OrganisationName",
                table: "ControlTotalRows",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ProgrammeCode",
                table: "ControlTotalRows",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ProgrammeName",
                table: "ControlTotalRows",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "ApiTokens",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OfficeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Beginning = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ExpiresAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastUsedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiTokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChainEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: 2147483647, nullable: false),
                    PayloadHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DebtRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    List = table.Column<int>(type: "int", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: true),
                    LoanNumber = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Counts = table.Column<bool>(type: "bit", nullable: false),
                    CustomerCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameSearch = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CitizenId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthYear = table.Column<int>(type: "int", nullable: false),
                    BankCommuneCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    BankCommuneName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HamletName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PointName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    GroupCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    GroupLeader = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    OrganisationCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ProgrammeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ProgrammeName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FundSource = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    LoanDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DueByContract = table.Column<DateOnly>(type: "date", nullable: true),
                    DueByExtension = table.Column<DateOnly>(type: "date", nullable: true),
                    DueByTransactionDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Disbursed = table.Column<long>(type: "bigint", nullable: true),
                    Balance = table.Column<long>(type: "bigint", nullable: true),
                    InTerm = table.Column<long>(type: "bigint", nullable: true),
                    Overdue = table.Column<long>(type: "bigint", nullable: true),
                    Frozen = table.Column<long>(type: "bigint", nullable: true),
                    InterestOwed = table.Column<long>(type: "bigint", nullable: true),
                    MovedToOverdueInMonth = table.Column<long>(type: "bigint", nullable: true),
                    DueAmount = table.Column<long>(type: "bigint", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    LastTransactionOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Cause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    VersionId = table.Column<int>(type: "int", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    OfficeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtRows_FileVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FileVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DueSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    PlaceCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    IsOwed = table.Column<bool>(type: "bit", nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    InMonth = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileProblemCounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SourceFileId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Column = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileProblemCounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeptMappings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SenderKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OfficeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    LayoutName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: 2147483647, nullable: false),
                    SourceFileId = table.Column<int>(type: "int", nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UsedCount = table.Column<int>(type: "int", nullable: false),
                    LastUsedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptMappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavingsGroups",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Month = table.Column<int>(type: "int", nullable: false),
                    BankCommuneCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    BankCommuneName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HamletName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PointName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OrganisationCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    GroupCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    LeaderCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    LeaderName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LeaderBirthYear = table.Column<int>(type: "int", nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    DeputyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    GroupType = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Rating = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Members = table.Column<int>(type: "int", nullable: true),
                    Balance = table.Column<long>(type: "bigint", nullable: true),
                    VersionId = table.Column<int>(type: "int", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    OfficeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavingsGroups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavingsGroups_FileVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "FileVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SentReminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfficeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    DayKey = table.Column<int>(type: "int", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Late = table.Column<int>(type: "int", nullable: false),
                    DueSoon = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Failure = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentReminders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TokenRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TokenId = table.Column<int>(type: "int", nullable: false),
                    RequestKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SourceFileId = table.Column<int>(type: "int", nullable: true),
                    IsNew = table.Column<bool>(type: "bit", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TokenRequests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SourceFiles_ReceiptNumber",
                table: "SourceFiles",
                column: "ReceiptNumber",
                unique: true,
                filter: "\"ReceiptNumber\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_OfficeCode",
                table: "ApiTokens",
                column: "OfficeCode");

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_Sha256",
                table: "ApiTokens",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChainEntries_PreviousHash",
                table: "ChainEntries",
                column: "PreviousHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChainEntries_Subject",
                table: "ChainEntries",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_DebtRows_VersionId_CommuneCode",
                table: "DebtRows",
                columns: new[] { "VersionId", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_DueSettings_Kind_PlaceCode",
                table: "DueSettings",
                columns: new[] { "Kind", "PlaceCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileProblemCounts_SourceFileId",
                table: "FileProblemCounts",
                column: "SourceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_KeptMappings_SenderKey_Name",
                table: "KeptMappings",
                columns: new[] { "SenderKey", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavingsGroups_VersionId_CommuneCode",
                table: "SavingsGroups",
                columns: new[] { "VersionId", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_SentReminders_OfficeCode_DayKey",
                table: "SentReminders",
                columns: new[] { "OfficeCode", "DayKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TokenRequests_TokenId_RequestKey",
                table: "TokenRequests",
                columns: new[] { "TokenId", "RequestKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiTokens");

            migrationBuilder.DropTable(
                name: "ChainEntries");

            migrationBuilder.DropTable(
                name: "DebtRows");

            migrationBuilder.DropTable(
                name: "DueSettings");

            migrationBuilder.DropTable(
                name: "FileProblemCounts");

            migrationBuilder.DropTable(
                name: "KeptMappings");

            migrationBuilder.DropTable(
                name: "SavingsGroups");

            migrationBuilder.DropTable(
                name: "SentReminders");

            migrationBuilder.DropTable(
                name: "TokenRequests");

            migrationBuilder.DropIndex(
                name: "IX_SourceFiles_ReceiptNumber",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "AskedDates",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "AskedMapping",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "AskedUnit",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "HoldChanges",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "Period",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "ReceiptNumber",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "MailAddress",
                table: "Offices");

            migrationBuilder.DropColumn(
                name: "Case",
                table: "FileProblems");

            migrationBuilder.DropColumn(
                name: "ColumnNumber",
                table: "FileProblems");

            migrationBuilder.DropColumn(
                name: "Deposits",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "GroupLeader",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "Groups",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "Households",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "LentWithRollovers",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "OrganisationName",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "ProgrammeCode",
                table: "ControlTotalRows");

            migrationBuilder.DropColumn(
                name: "ProgrammeName",
                table: "ControlTotalRows");
        }
    }
}
