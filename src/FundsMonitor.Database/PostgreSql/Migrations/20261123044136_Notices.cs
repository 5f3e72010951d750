using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FundsMonitor.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Links_RegisterVersionId_HouseholdCode",
                table: "Links");

            migrationBuilder.CreateTable(
                name: "NoticeSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BellOff = table.Column<int>(type: "integer", nullable: false),
                    MailOff = table.Column<int>(type: "integer", nullable: false),
                    Rhythm = table.Column<int>(type: "integer", nullable: false),
                    LanguageCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SeenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SentDigests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DayKey = table.Column<int>(type: "integer", nullable: false),
                    Lines = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Failure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentDigests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StartNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    StepCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    By = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StartNotes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Members_RegisterYear_NameSearch_Id",
                table: "Members",
                columns: new[] { "RegisterYear", "NameSearch", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanSummaries_Month_CommuneCode_VersionId",
                table: "LoanSummaries",
                columns: new[] { "Month", "CommuneCode", "VersionId" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_CustomerCode_Month",
                table: "LoanRows",
                columns: new[] { "CustomerCode", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_Balance_LoanNumber",
                table: "LoanRows",
                columns: new[] { "Month", "Balance", "LoanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_Frozen_LoanNumber",
                table: "LoanRows",
                columns: new[] { "Month", "Frozen", "LoanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_GroupCode_LoanNumber",
                table: "LoanRows",
                columns: new[] { "Month", "GroupCode", "LoanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_HamletName_LoanNumber",
                table: "LoanRows",
                columns: new[] { "Month", "HamletName", "LoanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_LoanNumber",
                table: "LoanRows",
                columns: new[] { "Month", "LoanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_NameSearch_LoanNumber_Id",
                table: "LoanRows",
                columns: new[] { "Month", "NameSearch", "LoanNumber", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_Overdue_LoanNumber",
                table: "LoanRows",
                columns: new[] { "Month", "Overdue", "LoanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanRows_Month_ProgrammeCode_LoanNumber",
                table: "LoanRows",
                columns: new[] { "Month", "ProgrammeCode", "LoanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_RegisterVersionId_HouseholdCode_Decision_CommuneCode",
                table: "Links",
                columns: new[] { "RegisterVersionId", "HouseholdCode", "Decision", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedCustomers_CommuneCode",
                table: "LinkedCustomers",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_LinkedCustomers_CustomerCode_Id",
                table: "LinkedCustomers",
                columns: new[] { "CustomerCode", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedCustomers_NameSearch_Id",
                table: "LinkedCustomers",
                columns: new[] { "NameSearch", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedCustomers_State_CommuneCode",
                table: "LinkedCustomers",
                columns: new[] { "State", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedCustomers_State_NameSearch",
                table: "LinkedCustomers",
                columns: new[] { "State", "NameSearch" });

            migrationBuilder.CreateIndex(
                name: "IX_Households_VersionId_Class_CommuneCode",
                table: "Households",
                columns: new[] { "VersionId", "Class", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_State_ChangedAtUtc_Rule",
                table: "Findings",
                columns: new[] { "State", "ChangedAtUtc", "Rule" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_State_OpenedAtUtc_Rule_Severity",
                table: "Findings",
                columns: new[] { "State", "OpenedAtUtc", "Rule", "Severity" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_State_Rule_Severity",
                table: "Findings",
                columns: new[] { "State", "Rule", "Severity" });

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_Month_CommuneCode",
                table: "Expenditures",
                columns: new[] { "Month", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_Year",
                table: "Expenditures",
                column: "Year");

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

            migrationBuilder.CreateIndex(
                name: "IX_StartNotes_Kind_StepCode_CommuneCode",
                table: "StartNotes",
                columns: new[] { "Kind", "StepCode", "CommuneCode" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NoticeSettings");

            migrationBuilder.DropTable(
                name: "SentDigests");

            migrationBuilder.DropTable(
                name: "StartNotes");

            migrationBuilder.DropIndex(
                name: "IX_Members_RegisterYear_NameSearch_Id",
                table: "Members");

            migrationBuilder.DropIndex(
                name: "IX_LoanSummaries_Month_CommuneCode_VersionId",
                table: "LoanSummaries");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_CustomerCode_Month",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_Balance_LoanNumber",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_Frozen_LoanNumber",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_GroupCode_LoanNumber",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_HamletName_LoanNumber",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_LoanNumber",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_NameSearch_LoanNumber_Id",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_Overdue_LoanNumber",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_LoanRows_Month_ProgrammeCode_LoanNumber",
                table: "LoanRows");

            migrationBuilder.DropIndex(
                name: "IX_Links_RegisterVersionId_HouseholdCode_Decision_CommuneCode",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_LinkedCustomers_CommuneCode",
                table: "LinkedCustomers");

            migrationBuilder.DropIndex(
                name: "IX_LinkedCustomers_CustomerCode_Id",
                table: "LinkedCustomers");

            migrationBuilder.DropIndex(
                name: "IX_LinkedCustomers_NameSearch_Id",
                table: "LinkedCustomers");

            migrationBuilder.DropIndex(
                name: "IX_LinkedCustomers_State_CommuneCode",
                table: "LinkedCustomers");

            migrationBuilder.DropIndex(
                name: "IX_LinkedCustomers_State_NameSearch",
                table: "LinkedCustomers");

            migrationBuilder.DropIndex(
                name: "IX_Households_VersionId_Class_CommuneCode",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Findings_State_ChangedAtUtc_Rule",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Findings_State_OpenedAtUtc_Rule_Severity",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Findings_State_Rule_Severity",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Expenditures_Month_CommuneCode",
                table: "Expenditures");

            migrationBuilder.DropIndex(
                name: "IX_Expenditures_Year",
                table: "Expenditures");

            migrationBuilder.CreateIndex(
                name: "IX_Links_RegisterVersionId_HouseholdCode",
                table: "Links",
                columns: new[] { "RegisterVersionId", "HouseholdCode" });
        }
    }
}
