using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FundsMonitor.Database.PostgreSql.Migrations
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
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "ReportReceivers",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "ReportReceivers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "ReportReceivers",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnNote",
                table: "ReportReceivers",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "ReportObligations",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "ReportObligations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "ReportObligations",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnNote",
                table: "ReportObligations",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "PlanTargets",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SourceSentence",
                table: "PlanTargets",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAtUtc",
                table: "PlanTargets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "PlanTargets",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnNote",
                table: "PlanTargets",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_ReportReceivers_Name_CommuneCode",
                table: "ReportReceivers",
                columns: new[] { "Name", "CommuneCode" },
                unique: true,
                filter: "\"WithdrawnAtUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Links_RegisterVersionId_Decision_CommuneCode",
                table: "Links",
                columns: new[] { "RegisterVersionId", "Decision", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Households_RegisterYear_Class_CommuneCode_HouseholdCode",
                table: "Households",
                columns: new[] { "RegisterYear", "Class", "CommuneCode", "HouseholdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Households_RegisterYear_HamletName_CommuneCode_HouseholdCod~",
                table: "Households",
                columns: new[] { "RegisterYear", "HamletName", "CommuneCode", "HouseholdCode", "VersionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Households_RegisterYear_HeadNameSearch_CommuneCode_Househol~",
                table: "Households",
                columns: new[] { "RegisterYear", "HeadNameSearch", "CommuneCode", "HouseholdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Households_RegisterYear_HouseholdCode_CommuneCode",
                table: "Households",
                columns: new[] { "RegisterYear", "HouseholdCode", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Households_RegisterYear_MemberCount_CommuneCode_HouseholdCo~",
                table: "Households",
                columns: new[] { "RegisterYear", "MemberCount", "CommuneCode", "HouseholdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_Year_Date_VersionId",
                table: "Expenditures",
                columns: new[] { "Year", "Date", "VersionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportReceivers_Name_CommuneCode",
                table: "ReportReceivers");

            migrationBuilder.DropIndex(
                name: "IX_Links_RegisterVersionId_Decision_CommuneCode",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Households_RegisterYear_Class_CommuneCode_HouseholdCode",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Households_RegisterYear_HamletName_CommuneCode_HouseholdCod~",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Households_RegisterYear_HeadNameSearch_CommuneCode_Househol~",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Households_RegisterYear_HouseholdCode_CommuneCode",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Households_RegisterYear_MemberCount_CommuneCode_HouseholdCo~",
                table: "Households");

            migrationBuilder.DropIndex(
                name: "IX_Expenditures_Year_Date_VersionId",
                table: "Expenditures");

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
