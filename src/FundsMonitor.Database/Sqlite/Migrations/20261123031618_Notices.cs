using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FundsMonitor.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "NoticeSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BellOff = table.Column<int>(type: "INTEGER", nullable: false),
                    MailOff = table.Column<int>(type: "INTEGER", nullable: false),
                    Rhythm = table.Column<int>(type: "INTEGER", nullable: false),
                    LanguageCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SeenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SentDigests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DayKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentDigests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_State_ChangedAtUtc_Rule",
                table: "Findings",
                columns: new[] { "State", "ChangedAtUtc", "Rule" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_State_OpenedAtUtc_Rule_Severity",
                table: "Findings",
                columns: new[] { "State", "OpenedAtUtc", "Rule", "Severity" });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeSettings_AccountName",
                table: "NoticeSettings",
                column: "AccountName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SentDigests_AccountName_DayKey",
                table: "SentDigests",
                columns: new[] { "AccountName", "DayKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NoticeSettings");

            migrationBuilder.DropTable(
                name: "SentDigests");

            migrationBuilder.DropIndex(
                name: "IX_Findings_State_ChangedAtUtc_Rule",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Findings_State_OpenedAtUtc_Rule_Severity",
                table: "Findings");
        }
    }
}
