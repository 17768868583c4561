namespace CoManage.Models.Trained;

/// <summary>A model's file is not what was trained: altered, cut short, or of another form.</summary>
public sealed class ArtefactException(string message) : Exception(message);
