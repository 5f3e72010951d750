using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FundsMonitor.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Reconciling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Links_OfficeCode_CommuneCode",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Links_RegisterVersionId",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_BankCommunes_OfficeCode_BankCode",
                table: "BankCommunes");

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "ProgrammeRates",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "ProgrammeClasses",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "ProgrammeClasses",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ClosingYear",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ListDate",
                table: "PlanRows",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorAbleToWork",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorAgedFifteen",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorShareThousandths",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorWorking",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NearPoorWorkingShareThousandths",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorAbleToWork",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorAgedFifteen",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorShareAtStartThousandths",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorShareThousandths",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorWorking",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PoorWorkingShareThousandths",
                table: "PlanRows",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RegisterYear",
                table: "Members",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DecidedBy",
                table: "Links",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Links",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SecondHouseholdCode",
                table: "Links",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "SecondMemberId",
                table: "Links",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "SecondReasons",
                table: "Links",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "SecondScore",
                table: "Links",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RegisterYear",
                table: "Households",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "Arguments",
                table: "Findings",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AcceptedUntil",
                table: "Findings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "Findings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnerName",
                table: "Findings",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Day",
                table: "FindingEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AdvanceDueOn",
                table: "Expenditures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CitizenId",
                table: "Expenditures",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "HouseholdCode",
                table: "Expenditures",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PeriodText",
                table: "Expenditures",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PurposeCode",
                table: "Expenditures",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SettledOn",
                table: "Expenditures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Support",
                table: "Expenditures",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "CreditProgrammes",
                type: "character varying(1000)",
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
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "To",
                table: "CreditProgrammes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Communes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "BankCommunes",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<bool>(
                name: "RefillDue",
                table: "BankCommunes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "To",
                table: "BankCommunes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Payees",
                table: "Allocations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PurposeCode",
                table: "Allocations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AsOf",
                table: "AccountAreas",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CustomerEvidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CustomerCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CitizenId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthYear = table.Column<int>(type: "integer", nullable: false),
                    Sex = table.Column<int>(type: "integer", nullable: false),
                    BankCommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    HamletName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SpouseName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerEvidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hamlets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    SameAsId = table.Column<int>(type: "integer", nullable: true),
                    NewCommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hamlets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdAliases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OldIdCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    NewIdCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Source = table.Column<int>(type: "integer", nullable: false),
                    SourceCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdAliases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkedCustomers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CustomerCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameSearch = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Programmes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Balance = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Fingerprint = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkedCustomers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkJudgements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CustomerCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Choice = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TakenBackAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TakenBackNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MemberCommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    MemberName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MemberIdCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    MemberBirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    MemberBirthYear = table.Column<int>(type: "integer", nullable: false),
                    MemberSex = table.Column<int>(type: "integer", nullable: false),
                    MemberHouseholdCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    MemberHamletName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkJudgements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    VersionId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthClosings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    PreparedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PreparedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PreparedNote = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PreparedOn = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DecidedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Snapshot = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    SnapshotSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FindingsLeft = table.Column<int>(type: "integer", nullable: false),
                    FindingsLeftAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthClosings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthExceptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AskedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DecidedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UsedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    UsedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UsedFor = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthExceptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlaceChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OldCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    NewCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Extent = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ImportId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlaceImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Provinces = table.Column<int>(type: "integer", nullable: false),
                    Communes = table.Column<int>(type: "integer", nullable: false),
                    Changes = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UndoneAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PovertyStandards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Rural = table.Column<long>(type: "bigint", nullable: false),
                    Urban = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PovertyStandards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeCaps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProgrammeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Unit = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeCaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeTerms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProgrammeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeTerms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Provinces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    ImportId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Provinces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportObligations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Decision = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DebtorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReceiverName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Rhythm = table.Column<int>(type: "integer", nullable: false),
                    DueDays = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DaysAfter = table.Column<int>(type: "integer", nullable: true),
                    IsBefore = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportObligations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportReceipts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficeCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ObligationId = table.Column<int>(type: "integer", nullable: false),
                    PeriodKey = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReceivedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NotedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NotedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportReceipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportReceivers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    SuccessorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportReceivers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RuleSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SettingCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSettings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Links_OfficeCode_CustomerCode",
                table: "Links",
                columns: new[] { "OfficeCode", "CustomerCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_RegisterVersionId_HouseholdCode",
                table: "Links",
                columns: new[] { "RegisterVersionId", "HouseholdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_Subject",
                table: "Findings",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_DistrictCode",
                table: "Communes",
                column: "DistrictCode");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_ImportId",
                table: "Communes",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_BankCommunes_OfficeCode_BankCode_From",
                table: "BankCommunes",
                columns: new[] { "OfficeCode", "BankCode", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerEvidence_OfficeCode_CustomerCode",
                table: "CustomerEvidence",
                columns: new[] { "OfficeCode", "CustomerCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Hamlets_CommuneCode_Name_From",
                table: "Hamlets",
                columns: new[] { "CommuneCode", "Name", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hamlets_NewCommuneCode",
                table: "Hamlets",
                column: "NewCommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_IdAliases_OfficeCode",
                table: "IdAliases",
                column: "OfficeCode");

            migrationBuilder.CreateIndex(
                name: "IX_LinkedCustomers_OfficeCode_CustomerCode",
                table: "LinkedCustomers",
                columns: new[] { "OfficeCode", "CustomerCode" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedCustomers_State_Balance",
                table: "LinkedCustomers",
                columns: new[] { "State", "Balance" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkJudgements_OfficeCode_CustomerCode",
                table: "LinkJudgements",
                columns: new[] { "OfficeCode", "CustomerCode" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkMarks_OfficeCode_VersionId",
                table: "LinkMarks",
                columns: new[] { "OfficeCode", "VersionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthClosings_CommuneCode_Month_Round",
                table: "MonthClosings",
                columns: new[] { "CommuneCode", "Month", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthClosings_State_Month",
                table: "MonthClosings",
                columns: new[] { "State", "Month" });

            migrationBuilder.CreateIndex(
                name: "OnePreparedPerMonth",
                table: "MonthClosings",
                columns: new[] { "CommuneCode", "Month" },
                unique: true,
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "OneSignedPerMonth",
                table: "MonthClosings",
                columns: new[] { "CommuneCode", "Month" },
                unique: true,
                filter: "\"State\" = 4");

            migrationBuilder.CreateIndex(
                name: "OneExceptionPerKind",
                table: "MonthExceptions",
                columns: new[] { "CommuneCode", "Month", "Kind" },
                unique: true,
                filter: "\"State\" <= 2");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceChanges_ImportId",
                table: "PlaceChanges",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceChanges_NewCode",
                table: "PlaceChanges",
                column: "NewCode");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceChanges_OldCode_NewCode_On",
                table: "PlaceChanges",
                columns: new[] { "OldCode", "NewCode", "On" },
                unique: true);

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
                name: "IX_Provinces_Code_From",
                table: "Provinces",
                columns: new[] { "Code", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportObligations_CommuneCode_Year",
                table: "ReportObligations",
                columns: new[] { "CommuneCode", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportReceipts_ObligationId_PeriodKey",
                table: "ReportReceipts",
                columns: new[] { "ObligationId", "PeriodKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportReceivers_Name",
                table: "ReportReceivers",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_RuleSettings_SettingCode",
                table: "RuleSettings",
                column: "SettingCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerEvidence");

            migrationBuilder.DropTable(
                name: "Hamlets");

            migrationBuilder.DropTable(
                name: "IdAliases");

            migrationBuilder.DropTable(
                name: "LinkedCustomers");

            migrationBuilder.DropTable(
                name: "LinkJudgements");

            migrationBuilder.DropTable(
                name: "LinkMarks");

            migrationBuilder.DropTable(
                name: "MonthClosings");

            migrationBuilder.DropTable(
                name: "MonthExceptions");

            migrationBuilder.DropTable(
                name: "PlaceChanges");

            migrationBuilder.DropTable(
                name: "PlaceImports");

            migrationBuilder.DropTable(
                name: "PovertyStandards");

            migrationBuilder.DropTable(
                name: "ProgrammeCaps");

            migrationBuilder.DropTable(
                name: "ProgrammeTerms");

            migrationBuilder.DropTable(
                name: "Provinces");

            migrationBuilder.DropTable(
                name: "ReportObligations");

            migrationBuilder.DropTable(
                name: "ReportReceipts");

            migrationBuilder.DropTable(
                name: "ReportReceivers");

            migrationBuilder.DropTable(
                name: "RuleSettings");

            migrationBuilder.DropIndex(
                name: "IX_Links_OfficeCode_CustomerCode",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Links_RegisterVersionId_HouseholdCode",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Findings_Subject",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Communes_DistrictCode",
                table: "Communes");

            migrationBuilder.DropIndex(
                name: "IX_Communes_ImportId",
                table: "Communes");

            migrationBuilder.DropIndex(
                name: "IX_BankCommunes_OfficeCode_BankCode_From",
                table: "BankCommunes");

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
                name: "ClosingYear",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "ListDate",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorAbleToWork",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorAgedFifteen",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorShareThousandths",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorWorking",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "NearPoorWorkingShareThousandths",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorAbleToWork",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorAgedFifteen",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorShareAtStartThousandths",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorShareThousandths",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorWorking",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "PoorWorkingShareThousandths",
                table: "PlanRows");

            migrationBuilder.DropColumn(
                name: "RegisterYear",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "SecondHouseholdCode",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "SecondMemberId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "SecondReasons",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "SecondScore",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "RegisterYear",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "AcceptedUntil",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "OwnerName",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "Day",
                table: "FindingEvents");

            migrationBuilder.DropColumn(
                name: "AdvanceDueOn",
                table: "Expenditures");

            migrationBuilder.DropColumn(
                name: "CitizenId",
                table: "Expenditures");

            migrationBuilder.DropColumn(
                name: "HouseholdCode",
                table: "Expenditures");

            migrationBuilder.DropColumn(
                name: "PeriodText",
                table: "Expenditures");

            migrationBuilder.DropColumn(
                name: "PurposeCode",
                table: "Expenditures");

            migrationBuilder.DropColumn(
                name: "SettledOn",
                table: "Expenditures");

            migrationBuilder.DropColumn(
                name: "Support",
                table: "Expenditures");

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

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Communes");

            migrationBuilder.DropColumn(
                name: "From",
                table: "BankCommunes");

            migrationBuilder.DropColumn(
                name: "RefillDue",
                table: "BankCommunes");

            migrationBuilder.DropColumn(
                name: "To",
                table: "BankCommunes");

            migrationBuilder.DropColumn(
                name: "Payees",
                table: "Allocations");

            migrationBuilder.DropColumn(
                name: "PurposeCode",
                table: "Allocations");

            migrationBuilder.DropColumn(
                name: "AsOf",
                table: "AccountAreas");

            migrationBuilder.AlterColumn<string>(
                name: "Arguments",
                table: "Findings",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(4000)",
                oldMaxLength: 4000);

            migrationBuilder.CreateIndex(
                name: "IX_Links_OfficeCode_CommuneCode",
                table: "Links",
                columns: new[] { "OfficeCode", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Links_RegisterVersionId",
                table: "Links",
                column: "RegisterVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_BankCommunes_OfficeCode_BankCode",
                table: "BankCommunes",
                columns: new[] { "OfficeCode", "BankCode" },
                unique: true);
        }
    }
}
