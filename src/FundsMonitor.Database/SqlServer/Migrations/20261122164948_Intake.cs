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

            migrationBuilder.AddColumn<string>(
                name: "ReceiptNumber",
                table: "SourceFiles",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ColumnNumber",
                table: "FileProblems",
                type: "int",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.CreateIndex(
                name: "IX_SourceFiles_ReceiptNumber",
                table: "SourceFiles",
                column: "ReceiptNumber",
                unique: true,
                filter: "\"ReceiptNumber\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_ChainEntries_PreviousHash",
                table: "ChainEntries",
                column: "PreviousHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChainEntries_Subject",
                table: "ChainEntries",
                column: "Subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChainEntries");

            migrationBuilder.DropIndex(
                name: "IX_SourceFiles_ReceiptNumber",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "AskedDates",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "AskedUnit",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "HoldChanges",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "ReceiptNumber",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "ColumnNumber",
                table: "FileProblems");
        }
    }
}
