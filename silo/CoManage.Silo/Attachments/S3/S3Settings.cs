namespace CoManage.Silo.Attachments.S3;

/// <summary>A bucket of any store that speaks S3, addressed by path: <c>https://host/bucket/key</c>.</summary>
public sealed record S3Settings(Uri Endpoint, string Bucket, string Region, string AccessKey, string SecretKey)
{
    // A record prints its members, and a log line would carry the key.
    public override string ToString() => $"{Endpoint}{Bucket}";
}
