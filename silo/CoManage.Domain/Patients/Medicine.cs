using CoManage.Domain.Kernel;

namespace CoManage.Domain.Patients;

/// <summary>A medicine that the patient takes now, in the words of who reviewed the list.</summary>
/// <param name="Dose">How much and how often, as written: "5 mg once a day".</param>
/// <param name="Since">The first day, when it is known.</param>
public sealed record Medicine(PrivateText Name, PrivateText Dose, DateOnly? Since = null);
