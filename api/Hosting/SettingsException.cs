namespace CoManage.Api.Hosting;

/// <summary>A setting is wrong: the start stops with this one line and exit code 2.</summary>
internal sealed class SettingsException(string message) : Exception(message);
