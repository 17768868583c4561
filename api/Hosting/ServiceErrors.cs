using CoManage.Silo.Runtime;
using Microsoft.AspNetCore.Diagnostics;

namespace CoManage.Api.Hosting;

/// <summary>
/// Turns exceptions into problem details that say nothing of the inside: a full inbox is 503 with Retry-After,
/// everything else a plain 500.
/// </summary>
internal sealed class ServiceErrors(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        var busy = exception is SiloBusyException;
        http.Response.StatusCode = busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        if (busy)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails =
            {
                Status = http.Response.StatusCode,
                Title = busy ? "The service is busy; send the same command again." : "The service failed.",
            },
        });
    }
}
