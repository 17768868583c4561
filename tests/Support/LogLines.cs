using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoManage.Tests.Support;

/// <summary>What a service has logged as a warning or worse, each with its exception.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? fault, Func<TState, Exception?, string> format)
    {
        if (IsEnabled(level))
        {
            Lines.Enqueue($"{format(state, fault)} {fault}");
        }
    }

    public void Dispose()
    {
    }
}
