namespace CoManage.Domain.Kernel;

/// <summary>Text that the service shows in both of its languages, Chinese first.</summary>
public sealed record Bilingual(string Zh, string En);
