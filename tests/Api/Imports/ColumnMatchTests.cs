using System.Net;
using System.Text;
using System.Text.Json;
using CoManage.Domain.Kernel;
using CoManage.Tests.Support;

namespace CoManage.Tests.Api.Imports;

public sealed class ColumnMatchTests : IAsyncLifetime
{
    private const string Heading = "档案号,姓名,性别,出生日期,手机,项目,筛查日期,收缩压,dbp,htn,备注";

    private ApiHost? host;
    private Visitor? admin;

    public async Task InitializeAsync()
    {
        host = await ApiHost.Start();
        admin = await host.SignedIn(await host.Account(Role.Administrator, "lin"));
    }

    public async Task DisposeAsync()
    {
        admin?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_file_is_told_which_of_its_columns_fit_by_name_or_title_and_what_they_hold()
    {
        var proposal = await Post("/api/imports/columns?profile=district", Of("150"));
        var columns = proposal.GetProperty("columns").EnumerateArray().ToDictionary(Text("heading"), each => each);
        Assert.Equal(11, columns.Count);
        Assert.Equal("姓名", Text("fits")(columns["姓名"]));
        Assert.Equal("sbp", Text("fits")(columns["收缩压"]));
        Assert.Equal(["150"], columns["收缩压"].GetProperty("samples").EnumerateArray().Select(each => each.GetString()));
        Assert.False(columns["档案号"].TryGetProperty("fits", out _));
        var wanted = proposal.GetProperty("wanted").EnumerateArray().ToList();
        Assert.Equal(["性别", "筛查日期", "编号"], wanted.Where(each => each.GetProperty("needed").GetBoolean()).Select(Text("column")).Order(StringComparer.Ordinal));
        Assert.Equal("several", Text("part")(wanted.Single(each => Text("column")(each) == "sbp")));
        Assert.Equal("收缩压", wanted.Single(each => Text("column")(each) == "sbp").GetProperty("title").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task What_is_matched_is_read_and_named_as_in_the_file()
    {
        var match = """{"编号":"档案号","电话":"手机","sbp":"收缩压"}""";
        var done = await Import(Of("150"), match);
        Assert.Equal((1, 0), (Number(done, "created"), Number(done, "failed")));
        var wrong = await Import(Of("1450"), match);
        var error = Assert.Single(wrong.GetProperty("firstErrors").EnumerateArray());
        Assert.Equal("收缩压", Text("column")(error));
    }

    [Fact]
    public async Task What_is_left_out_counts_as_not_there()
    {
        var done = await Import(Of("150"), """{"编号":"档案号","姓名":""}""");
        Assert.Equal("required-missing", Assert.Single(done.GetProperty("reasons").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_same_file_matched_otherwise_is_another_import()
    {
        var one = await Import(Of("150"), """{"编号":"档案号"}""");
        var other = await Import(Of("150"), """{"编号":"档案号","sbp":"收缩压"}""");
        Assert.NotEqual(Text("id")(one), Text("id")(other));
        Assert.Equal(1, Number(other, "updated"));
    }

    [Fact]
    public async Task A_file_without_headings_says_so()
    {
        var proposal = await Post("/api/imports/columns?profile=district", []);
        Assert.Contains("没有表头", proposal.GetProperty("problem").GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("null")]
    public async Task Words_that_are_no_match_are_refused(string columns)
    {
        using var answer = await Send($"/api/imports?profile=district&dryRun=true&columns={Uri.EscapeDataString(columns)}", Of("150"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("columns", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static byte[] Of(string systolic) =>
        Encoding.UTF8.GetBytes($"{Heading}\nA-1,陈桂兰,女,1950-03-02,55500176,hypertension,2026-03-02,{systolic},80,yes,初诊\n");

    private async Task<JsonElement> Import(byte[] file, string columns)
    {
        var started = await Post($"/api/imports?profile=district&dryRun=false&columns={Uri.EscapeDataString(columns)}", file);
        var path = $"/api/imports/{Text("id")(started)}";
        while (true)
        {
            var found = JsonElement.Parse(await Http.GetStringAsync(path));
            if (Text("state")(found) != "running")
            {
                return found;
            }

            await Task.Delay(20);
        }
    }

    private async Task<JsonElement> Post(string path, byte[] file)
    {
        using var answer = await Send(path, file);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    private async Task<HttpResponseMessage> Send(string path, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "march.csv" } };
        return await Http.PostAsync(path, form);
    }

    private HttpClient Http => admin?.Http ?? throw new InvalidOperationException("Nobody is signed in.");

    private static Func<JsonElement, string> Text(string property) => element => element.GetProperty(property).GetString() ?? "";

    private static long Number(JsonElement element, string property) => element.GetProperty(property).GetInt64();
}
