using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FundsMonitor.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Screens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportReceipts_ObligationId_PeriodKey",
                table: "ReportReceipts");

            migrationBuilder.AddColumn<string>(
                name: "NameSearch",
                table: "SourceFiles",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAtUtc",
                table: "ReportReceipts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackBy",
                table: "ReportReceipts",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TakenBackNote",
                table: "ReportReceipts",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "NearPoorHousework",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorLooking",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorNoWork",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorNotAble",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorPeople",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorStudying",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorUnwilling",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorHousework",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorLooking",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorNoWork",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorNotAble",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorPeople",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorStudying",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorUnwilling",
                table: "PlanRows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Search",
                table: "Findings",
                type: "TEXT",
                maxLength: 2147483647,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ClosingId",
                table: "FindingEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastCodeStep",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSignInAtUtc",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedSecret",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "TemporaryUntilUtc",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccountSessions",
                columns: table => new
                {
                    KeySha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountSessions", x => x.KeySha256);
                    table.ForeignKey(
                        name: "FK_AccountSessions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Beginning = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUsedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FindingTurns",
                columns: table => new
                {
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Taken = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingTurns", x => x.CommuneCode);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdHelpers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficeCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RegisterYear = table.Column<int>(type: "INTEGER", nullable: false),
                    HouseholdCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    HeadNameSearch = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HamletName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HelperName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NamedBy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NamedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EndedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdHelpers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MadeReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubscriptionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodKey = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PlaceCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PlaceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RightsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Mail = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MadeReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanTargets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficeCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OfWhom = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Comparison = table.Column<int>(type: "INTEGER", nullable: false),
                    Thousandths = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<int>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTargets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    CodeSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportSubscriptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PlaceCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PlaceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Scale = table.Column<int>(type: "INTEGER", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    ByMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    FromPeriod = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSubscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HelperVisits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    HelperId = table.Column<int>(type: "INTEGER", nullable: false),
                    OfficeCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RegisterYear = table.Column<int>(type: "INTEGER", nullable: false),
                    HamletName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NotedBy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NotedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackBy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelperVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelperVisits_HouseholdHelpers_HelperId",
                        column: x => x.HelperId,
                        principalTable: "HouseholdHelpers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReportReceipts_ObligationId_PeriodKey",
                table: "ReportReceipts",
                columns: new[] { "ObligationId", "PeriodKey" },
                unique: true,
                filter: "\"TakenBackAtUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FindingEvents_ClosingId",
                table: "FindingEvents",
                column: "ClosingId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountSessions_AccountId",
                table: "AccountSessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_AccountName",
                table: "CalendarFeeds",
                column: "AccountName");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_Sha256",
                table: "CalendarFeeds",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelperVisits_CommuneCode",
                table: "HelperVisits",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_HelperVisits_HelperId",
                table: "HelperVisits",
                column: "HelperId");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdHelpers_CommuneCode_HouseholdCode",
                table: "HouseholdHelpers",
                columns: new[] { "CommuneCode", "HouseholdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_MadeReports_OwnerName_AtUtc",
                table: "MadeReports",
                columns: new[] { "OwnerName", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_MadeReports_SubscriptionId_PeriodKey",
                table: "MadeReports",
                columns: new[] { "SubscriptionId", "PeriodKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanTargets_CommuneCode_Year",
                table: "PlanTargets",
                columns: new[] { "CommuneCode", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCodes_AccountId",
                table: "RecoveryCodes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSubscriptions_OwnerName",
                table: "ReportSubscriptions",
                column: "OwnerName");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountSessions");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "FindingTurns");

            migrationBuilder.DropTable(
                name: "HelperVisits");

            migrationBuilder.DropTable(
                name: "MadeReports");

            migrationBuilder.DropTable(
                name: "PlanTargets");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "ReportSubscriptions");

            migrationBuilder.DropTable(
                name: "HouseholdHelpers");

            migrationBuilder.DropIndex(
                name: "IX_ReportReceipts_ObligationId_PeriodKey",
                table: "ReportReceipts");

            migrationBuilder.DropIndex(
                name: "IX_FindingEvents_ClosingId",
                table: "FindingEvents");

            migrationBuilder.DropColumn(
                name: "NameSearch",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "TakenBackAtUtc",
                table: "ReportReceipts");

            migrationBuilder.DropColumn(
                name: "TakenBackBy",
                table: "ReportReceipts");

            migrationBuilder.DropColumn(
                name: "TakenBackNote",
                table: "ReportReceipts");

            migrationBuilder.DropColumn(
                name: "NearPoorHousework",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorLooking",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorNoWork",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorNotAble",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorPeople",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorStudying",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorUnwilling",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorHousework",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorLooking",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorNoWork",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorNotAble",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorPeople",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorStudying",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorUnwilling",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "Search",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "ClosingId",
                table: "FindingEvents");

            migrationBuilder.DropColumn(
                name: "LastCodeStep",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LastSignInAtUtc",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "SealedSecret",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "TemporaryUntilUtc",
                table: "AspNetUsers");

            migrationBuilder.CreateIndex(
                name: "IX_ReportReceipts_ObligationId_PeriodKey",
                table: "ReportReceipts",
                columns: new[] { "ObligationId", "PeriodKey" },
                unique: true);
        }
    }
}
