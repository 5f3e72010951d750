using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FundsMonitor.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Reconciling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "ProgrammeRates",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "ProgrammeClasses",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "ProgrammeClasses",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Arguments",
                table: "Findings",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "CreditProgrammes",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "CreditProgrammes",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "CreditProgrammes",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "To",
                table: "CreditProgrammes",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PovertyStandards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rural = table.Column<long>(type: "bigint", nullable: false),
                    Urban = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PovertyStandards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeCaps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProgrammeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Unit = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeCaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeTerms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProgrammeCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeTerms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RuleSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SettingCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Value = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSettings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PovertyStandards_From",
                table: "PovertyStandards",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeCaps_ProgrammeCode",
                table: "ProgrammeCaps",
                column: "ProgrammeCode");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeTerms_ProgrammeCode",
                table: "ProgrammeTerms",
                column: "ProgrammeCode");

            migrationBuilder.CreateIndex(
                name: "IX_RuleSettings_SettingCode",
                table: "RuleSettings",
                column: "SettingCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PovertyStandards");

            migrationBuilder.DropTable(
                name: "ProgrammeCaps");

            migrationBuilder.DropTable(
                name: "ProgrammeTerms");

            migrationBuilder.DropTable(
                name: "RuleSettings");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "ProgrammeRates");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "ProgrammeClasses");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "ProgrammeClasses");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "CreditProgrammes");

            migrationBuilder.DropColumn(
                name: "From",
                table: "CreditProgrammes");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "CreditProgrammes");

            migrationBuilder.DropColumn(
                name: "To",
                table: "CreditProgrammes");

            migrationBuilder.AlterColumn<string>(
                name: "Arguments",
                table: "Findings",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(4000)",
                oldMaxLength: 4000);
        }
    }
}
