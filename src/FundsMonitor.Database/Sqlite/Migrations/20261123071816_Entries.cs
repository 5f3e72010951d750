using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FundsMonitor.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Entries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportReceivers_Name",
                table: "ReportReceivers");

            migrationBuilder.AddColumn<string>(
                name: "CommuneCode",
                table: "ReportReceivers",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "ReportReceivers",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "ReportReceivers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "ReportReceivers",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnNote",
                table: "ReportReceivers",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "ReportObligations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "ReportObligations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "ReportObligations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnNote",
                table: "ReportObligations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "PlanTargets",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SourceSentence",
                table: "PlanTargets",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "PlanTargets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "PlanTargets",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnNote",
                table: "PlanTargets",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_ReportReceivers_Name_CommuneCode",
                table: "ReportReceivers",
                columns: new[] { "Name", "CommuneCode" },
                unique: true,
                filter: "\"WithdrawnAtUtc\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportReceivers_Name_CommuneCode",
                table: "ReportReceivers");

            migrationBuilder.DropColumn(
                name: "CommuneCode",
                table: "ReportReceivers");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "ReportReceivers");

            migrationBuilder.DropColumn(
                name: "WithdrawnAtUtc",
                table: "ReportReceivers");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "ReportReceivers");

            migrationBuilder.DropColumn(
                name: "WithdrawnNote",
                table: "ReportReceivers");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "ReportObligations");

            migrationBuilder.DropColumn(
                name: "WithdrawnAtUtc",
                table: "ReportObligations");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "ReportObligations");

            migrationBuilder.DropColumn(
                name: "WithdrawnNote",
                table: "ReportObligations");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "PlanTargets");

            migrationBuilder.DropColumn(
                name: "SourceSentence",
                table: "PlanTargets");

            migrationBuilder.DropColumn(
                name: "WithdrawnAtUtc",
                table: "PlanTargets");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "PlanTargets");

            migrationBuilder.DropColumn(
                name: "WithdrawnNote",
                table: "PlanTargets");

            migrationBuilder.CreateIndex(
                name: "IX_ReportReceivers_Name",
                table: "ReportReceivers",
                column: "Name");
        }
    }
}
