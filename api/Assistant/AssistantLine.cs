using System.ClientModel;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CoManage.Api.Assistant;

/// <summary>
/// The one line to the endpoint: each try has its time, passing faults are tried again, and an endpoint that keeps
/// failing is left alone for a while, so that nobody waits for it in vain. Knows in which state it is.
/// </summary>
internal sealed partial class AssistantLine : IDisposable
{
    private const int SecondTries = 2;
    private const float AsFactualAsPossible = 0.1f;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LookedAt = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    // A try that the breaker forbids is not tried again; the one that opens it is the fourth to fail of a minute.
    private const int FewestTries = 4;

    private readonly IChatClient client;
    private readonly AssistantSettings settings;
    private readonly TimeProvider clock;
    private readonly ILogger<AssistantLine> log;
    private readonly CircuitBreakerStateProvider breaker = new();
    private readonly ResiliencePipeline pipeline;
    private volatile LineFault? fault;
    private long goodAt;

    public AssistantLine(AssistantSettings settings, IChatClient client, TimeProvider clock, ILogger<AssistantLine> log)
    {
        (this.settings, this.client, this.clock, this.log) = (settings, client, clock, log);
        pipeline = Patience(settings, clock, breaker);
    }

    public AssistantSettings Settings => settings;

    /// <summary>It failed so often that nobody asks it for a while.</summary>
    public bool IsPaused => breaker.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <summary>How the endpoint did last.</summary>
    public LineState State => new(
        fault is not null || IsPaused ? "broken" : "ready",
        fault,
        Interlocked.Read(ref goodAt) is > 0 and var at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);

    /// <summary>The endpoint's words and what they cost.</summary>
    /// <exception cref="EndpointFault">There are none.</exception>
    public async Task<(string Words, Usage Usage)> Speak(IReadOnlyList<ChatMessage> messages, ChatResponseFormat? format, CancellationToken ct)
    {
        var since = clock.GetTimestamp();
        try
        {
            var options = new ChatOptions { Temperature = AsFactualAsPossible, ResponseFormat = format };
            var reply = await pipeline.ExecuteAsync(async stop => await Once(messages, options, stop), ct);
            Good();
            return (reply.Text, UsageOf(reply, clock.GetElapsedTime(since)));
        }
        catch (Exception failed) when (FaultOf(failed, ct) is { } known)
        {
            Failed(known.Code);
            if (known.Code != Silence.Paused)
            {
                fault = new LineFault(known.Code, clock.GetUtcNow());
            }

            throw known;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<ChatResponse> Once(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken ct)
    {
        try
        {
            var reply = await client.GetResponseAsync(messages, options, ct);
            return string.IsNullOrWhiteSpace(reply.Text) ? throw new EndpointFault(Silence.Wordless, isPassing: false) : reply;
        }
        catch (ClientResultException answer) when (answer.Status > 0)
        {
            throw (HttpStatusCode)answer.Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
                ? new EndpointFault(Silence.Failing, isPassing: true, answer)
                : new EndpointFault(Silence.Refused, isPassing: false, answer);
        }
        catch (Exception line) when (line is ClientResultException or HttpRequestException or IOException)
        {
            throw new EndpointFault(Silence.Down, isPassing: true, line);
        }
        catch (Exception shape) when (shape is JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            // What the library cannot read is no chat answer.
            throw new EndpointFault(Silence.Wordless, isPassing: false, shape);
        }
    }

    private static ResiliencePipeline Patience(AssistantSettings settings, TimeProvider clock, CircuitBreakerStateProvider breaker) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = SecondTries,
                Delay = FirstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // Whoever was slow once is slow again, and a person may be waiting.
                ShouldHandle = new PredicateBuilder().Handle<EndpointFault>(each => each.IsPassing),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = FewestTries,
                SamplingDuration = LookedAt,
                BreakDuration = Rest,
                StateProvider = breaker,
                ShouldHandle = new PredicateBuilder().Handle<EndpointFault>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(settings.Timeout)
            .Build();

    private static EndpointFault? FaultOf(Exception failed, CancellationToken ct) => failed switch
    {
        EndpointFault known => known,
        TimeoutRejectedException => new EndpointFault(Silence.Slow, isPassing: true, failed),
        BrokenCircuitException => new EndpointFault(Silence.Paused, isPassing: true, failed),
        OperationCanceledException when !ct.IsCancellationRequested => new EndpointFault(Silence.Slow, isPassing: true, failed),
        _ => null,
    };

    private void Good()
    {
        fault = null;
        Interlocked.Exchange(ref goodAt, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private Usage UsageOf(ChatResponse reply, TimeSpan took)
    {
        var (input, output) = (reply.Usage?.InputTokenCount ?? 0, reply.Usage?.OutputTokenCount ?? 0);
        // A price is for a million tokens, so it is millionths for one.
        var cost = (input * settings.InputPrice) + (output * settings.OutputPrice);
        return new Usage(1, input, output, (long)Math.Ceiling(cost), (long)took.TotalMilliseconds);
    }
}

/// <summary>How the endpoint did last.</summary>
/// <param name="State"><c>ready</c> or <c>broken</c>.</param>
/// <param name="Fault">Why it is broken; null when the last call went well.</param>
/// <param name="GoodAt">When it last answered.</param>
internal sealed record LineState(string State, LineFault? Fault, DateTimeOffset? GoodAt);

/// <param name="Code">One of <see cref="Silence"/>.</param>
internal sealed record LineFault(string Code, DateTimeOffset At);
