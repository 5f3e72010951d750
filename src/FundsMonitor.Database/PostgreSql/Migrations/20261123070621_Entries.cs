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
            migrationBuilder.CreateIndex(
                name: "IX_Links_RegisterVersionId_Decision_CommuneCode",
                table: "Links",
                columns: new[] { "RegisterVersionId", "Decision", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Expenditures_Year_Date_VersionId",
                table: "Expenditures",
                columns: new[] { "Year", "Date", "VersionId" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Links_RegisterVersionId_Decision_CommuneCode",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Expenditures_Year_Date_VersionId",
                table: "Expenditures");

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
        }
    }
}
