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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AskedDates",
                table: "SourceFiles");

            migrationBuilder.DropColumn(
                name: "AskedUnit",
                table: "SourceFiles");
        }
    }
}
