using System.Net.WebSockets;
using System.Security.Claims;
using CoManage.Api.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoManage.Tests.Api.Live;

public class BaggageTests
{
    private readonly DefaultHttpContext request = new();

    public BaggageTests()
    {
        request.Request.Headers.Cookie = "comanage=proof";
        request.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "王秀英")], "cookie"));
        request.Features.Set<IAuthenticateResultFeature>(new Result());
        Assert.Equal("proof", request.Request.Cookies["comanage"]);
    }

    [Fact]
    public void A_connection_that_stands_keeps_the_person_and_not_the_proof()
    {
        request.Features.Set<IHttpWebSocketFeature>(new Socket());
        Baggage.Drop(request);
        Assert.False(request.Request.Headers.ContainsKey("Cookie"));
        Assert.Null(request.Features.Get<IRequestCookiesFeature>());
        Assert.Null(request.Features.Get<IAuthenticateResultFeature>());
        Assert.Equal("王秀英", request.User.Identity?.Name);
    }

    [Fact]
    public void A_transport_of_many_requests_keeps_what_the_next_one_brings_anyway()
    {
        Baggage.Drop(request);
        Assert.Equal("proof", request.Request.Cookies["comanage"]);
    }

    private sealed class Result : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; } = AuthenticateResult.NoResult();
    }

    private sealed class Socket : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => throw new NotSupportedException();
    }
}
