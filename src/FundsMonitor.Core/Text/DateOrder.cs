namespace FundsMonitor.Core.Text;

/// <summary>Which of two numbers in a written date is the day. The numbers are stored.</summary>
public enum DateOrder
{
    /// <summary>d/m/yyyy, as Vietnamese forms write it.</summary>
    DayFirst = 1,

    /// <summary>m/d/yyyy, as an American Excel writes it.</summary>
    MonthFirst = 2,
}
