using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FundsMonitor.Tests.Structure;

/// <summary>What is declared is listed: every value, type or enum member that belongs into an <c>All</c> stands in it, once.</summary>
public sealed class ListTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(Core.Money).Assembly, typeof(Database.FundsDb).Assembly, typeof(UseCases.UseCasesServices).Assembly,
        typeof(Web.WebHost).Assembly, Assembly.Load("FundsMonitor.Jobs"),
    ];

    /// <summary>Lists that must be there, so that renaming one does not silence this test.</summary>
    private static readonly string[] Expected = ["FileKinds", "ReconciliationRules", "ProblemKinds", "RecurringJobs", "FileLayouts"];

    [Fact]
    public void Everything_declared_is_listed_once()
    {
        var types = Assemblies.SelectMany(a => a.GetTypes()).ToList();
        var lists = types.Select(ListOf).OfType<DeclaredList>().ToList();
        Tree.MustBeEmpty(Expected.Except(lists.Select(l => l.Owner.Name)).Select(name => $"{name}.All is gone"));
        Tree.MustBeEmpty(Unlisted(lists, types));
    }

    [Fact]
    public void An_offence_is_seen()
    {
        Assert.Single(Unlisted([ListOf(typeof(Samples))!], [typeof(Samples), typeof(Sample)]));
        Assert.Single(Unlisted([ListOf(typeof(Kinds))!], [typeof(Kinds)]));
        Assert.Single(Unlisted([ListOf(typeof(Rules))!], [typeof(Rules), typeof(Rule), typeof(FirstRule), typeof(SecondRule)]));
    }

    private static IEnumerable<string> Unlisted(IReadOnlyList<DeclaredList> lists, IReadOnlyList<Type> types)
    {
        var twice = lists.SelectMany(
            list => list.Items.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"{list.Owner.Name}.All has {g.Key} twice"));
        var missing = lists.GroupBy(list => list.Item).SelectMany(
            sameItem => Missing(sameItem.Key, [.. sameItem.SelectMany(l => l.Items)], types));
        return twice.Concat(missing);
    }

    private static IEnumerable<string> Missing(Type item, List<object> listed, IReadOnlyList<Type> types)
    {
        if (item.IsEnum)
        {
            return Enum.GetValues(item).Cast<object>().Except(listed).Select(v => $"{item.Name}.{v} is not listed");
        }

        if (item.IsValueType || item.Assembly == typeof(object).Assembly)
        {
            return [];
        }

        var values = types.SelectMany(StaticValues)
            .Where(v => item.IsInstanceOfType(v.Value) && !listed.Contains(v.Value, ReferenceEqualityComparer.Instance))
            .Select(v => v.Name);
        var concrete = types
            .Where(t => t is { IsAbstract: false, ContainsGenericParameters: false } && t != item && item.IsAssignableFrom(t))
            .Where(t => !listed.Any(t.IsInstanceOfType))
            .Select(t => t.Name);
        return values.Concat(concrete).Select(name => $"{name} is declared and not listed");
    }

    /// <summary>Static properties and fields of a type that hold one value each; lists are not looked into.</summary>
    private static IEnumerable<(string Name, object Value)> StaticValues(Type type)
    {
        if (type.ContainsGenericParameters || type.IsDefined(typeof(CompilerGeneratedAttribute)))
        {
            return [];
        }

        const BindingFlags anyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var fields = type.GetFields(anyStatic).Where(f => !f.IsLiteral && !f.FieldType.IsValueType && f.FieldType != typeof(string));
        return from field in fields
               let value = field.GetValue(null)
               where value is not (null or IEnumerable)
               select ($"{type.Name}.{field.Name}", value);
    }

    private static DeclaredList? ListOf(Type owner)
    {
        const BindingFlags publicStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var property = owner.ContainsGenericParameters ? null : owner.GetProperty("All", publicStatic);
        if (property?.GetValue(null) is not IEnumerable values)
        {
            return null;
        }

        var items = values.Cast<object>().Select(v => v is ITuple tuple ? tuple[0]! : v).ToList();
        var item = property.PropertyType.GetInterfaces().Append(property.PropertyType)
            .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GenericTypeArguments[0];
        return new DeclaredList(owner, typeof(ITuple).IsAssignableFrom(item) ? item.GenericTypeArguments[0] : item, items);
    }

    /// <summary>A list named <c>All</c>.</summary>
    private sealed record DeclaredList(Type Owner, Type Item, IReadOnlyList<object> Items);

    private sealed record Sample(string Name);

    private static class Samples
    {
        public static Sample Listed { get; } = new("listed");

        public static Sample Forgotten { get; } = new("forgotten");

        public static IReadOnlyList<Sample> All { get; } = [Listed];
    }

    private static class Kinds
    {
        public static IReadOnlyList<(DayOfWeek Day, string Word)> All { get; } =
            [.. Enum.GetValues<DayOfWeek>().Where(d => d != DayOfWeek.Friday).Select(d => (d, d.ToString()))];
    }

    private abstract class Rule;

    private sealed class FirstRule : Rule;

    private sealed class SecondRule : Rule;

    private static class Rules
    {
        public static IReadOnlyList<Rule> All { get; } = [new FirstRule()];
    }
}
