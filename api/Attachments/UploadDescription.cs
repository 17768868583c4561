using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CoManage.Api.Attachments;

/// <summary>Says in the OpenAPI document what an upload is made of: its body is read as it comes and bound to nothing.</summary>
internal static class UploadDescription
{
    public static Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "file" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["file"] = Binary("JPEG, PNG, WebP, PDF, WebM or Ogg with Opus, MP4 with AAC, or WAV; at most 20 MB."),
                            ["thumbnail"] = Binary("A small picture of a picture, of the same shape; at most 640 pixels and 256 KB."),
                            ["peaks"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                Description = "The loudness of a voice from start to end: up to 64 numbers from 0 to 100, with commas.",
                            },
                        },
                    },
                },
            },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema Binary(string what) => new() { Type = JsonSchemaType.String, Format = "binary", Description = what };
}
