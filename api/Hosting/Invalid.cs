using Microsoft.AspNetCore.Http.HttpResults;

namespace CoManage.Api.Hosting;

/// <summary>
/// Collects what is wrong with a request's fields; the answer is 400 with the code or text of each field.
/// <code>
/// var invalid = new Invalid().Unless(body.Text is { Length: > 0 }, "text", "required");
/// if (invalid.Any) return invalid.ToHttp();
/// </code>
/// </summary>
internal sealed class Invalid
{
    private readonly Dictionary<string, string[]> errors = [];

    public bool Any => errors.Count > 0;

    public Invalid Unless(bool holds, string field, string code)
    {
        if (!holds)
        {
            errors[field] = [.. errors.GetValueOrDefault(field, []), code];
        }

        return this;
    }

    public ProblemHttpResult ToHttp() => TypedResults.Problem(
        new HttpValidationProblemDetails(errors) { Status = StatusCodes.Status400BadRequest, Title = "The request is not valid." });
}
