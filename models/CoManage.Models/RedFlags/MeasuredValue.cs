namespace CoManage.Models;

/// <summary>A number that a message gives for something measured, in the unit of the thresholds.</summary>
public sealed record MeasuredValue(string Measure, double Value, string Unit, int Start, int Length);
