namespace FundsMonitor.Core;

/// <summary>A stored row that belongs to an office, a commune or both; who may read it follows from that.</summary>
public interface IInArea
{
    /// <summary>The bank's 6-digit office code with leading zeros; empty where no office is concerned.</summary>
    string OfficeCode { get; }

    /// <summary>The state's 5-digit commune code with leading zeros; empty where none is concerned or it is not known yet.</summary>
    string CommuneCode { get; }

    /// <summary>The day on which <see cref="CommuneCode"/> is to be read; null where the row does not say: then it may mean any commune
    /// that ever had the code.</summary>
    DateOnly? CodeDay => null;
}
