using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using AiChatMessage = Microsoft.Extensions.AI.ChatMessage;
using AiFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using OpenAiMessage = OpenAI.Chat.ChatMessage;
using OpenAiResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace CoManage.Api.Assistant;

/// <summary>
/// The OpenAI library's client behind the port that the assistant knows. It tries once: patience and second tries are
/// the caller's business. It offers the endpoint no tools, and understands none.
/// </summary>
internal sealed class OpenAiChat : IChatClient
{
    // An answer is a page at most; who sends more babbles.
    private const int LargestAnswer = 512 * 1024;

    private readonly ChatClient client;
    private readonly HttpClient http;

    public OpenAiChat(AssistantSettings settings)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = settings.AllowOutside,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (!settings.AllowOutside)
        {
            handler.ConnectCallback = PrivateNetwork.Connect;
        }

        http = new HttpClient(new Bounded(handler)) { Timeout = Timeout.InfiniteTimeSpan };
        client = new ChatClient(
            settings.Model,
            // Many local endpoints ask for no key, but the library wants something to send.
            new ApiKeyCredential(settings.ApiKey ?? "none"),
            new OpenAIClientOptions
            {
                Endpoint = settings.Endpoint,
                Transport = new HttpClientPipelineTransport(http),
                RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
                NetworkTimeout = Timeout.InfiniteTimeSpan,
            });
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<AiChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var reply = (await client.CompleteChatAsync([.. messages.Select(Said)], Asked(options), cancellationToken)).Value;
        var text = string.Concat(reply.Content.Select(part => part.Text));
        return new ChatResponse(new AiChatMessage(ChatRole.Assistant, text))
        {
            ModelId = reply.Model,
            FinishReason = reply.FinishReason == OpenAI.Chat.ChatFinishReason.Length ? AiFinishReason.Length : AiFinishReason.Stop,
            Usage = reply.Usage is { } usage
                ? new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount }
                : null,
        };
    }

    /// <summary>Answers are checked as a whole, so nothing is gained by pieces.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AiChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();

    private static OpenAiMessage Said(AiChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Asked(ChatOptions? options) => new()
    {
        Temperature = options?.Temperature,
        ResponseFormat = options?.ResponseFormat switch
        {
            ChatResponseFormatJson { Schema: { } schema } json => OpenAiResponseFormat.CreateJsonSchemaFormat(
                json.SchemaName ?? "answer", BinaryData.FromString(JsonSerializer.Serialize(schema)), jsonSchemaIsStrict: true),
            ChatResponseFormatJson => OpenAiResponseFormat.CreateJsonObjectFormat(),
            _ => null,
        },
    };

    private sealed class Bounded(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return response;
        }
    }
}
