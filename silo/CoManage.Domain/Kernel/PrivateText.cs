namespace CoManage.Domain.Kernel;

/// <summary>Words a person wrote. Prints as nothing, so that no log line or exception can carry them.</summary>
public readonly record struct PrivateText(string Words)
{
    public override string ToString() => "(private)";
}
