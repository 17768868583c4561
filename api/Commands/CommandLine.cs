using System.CommandLine;
using CoManage.Api.Assistant.Rubric;
using CoManage.Api.Demo;
using CoManage.Api.Imports;
using CoManage.Api.Scoring;
using CoManage.Api.Triage;

namespace CoManage.Api.Commands;

/// <summary>The verbs, one line each.</summary>
internal static class CommandLine
{
    public static RootCommand Make()
    {
        var root = new RootCommand(
            """
            CoManage: screening, triage, chat and referral for community health centres and their patients.
            Without a verb it serves the web application and prints its address.

            Exit codes: 0 done, 1 partly done (see the output), 2 wrong usage or setting.
            Settings come from appsettings.json, the environment (COMANAGE_DATA, COMANAGE_URL,
            ConnectionStrings__CoManage) and the command line; the last one wins.
            """);
        root.Add(Verb.Data);
        root.Add(Verb.Connection);
        root.Add(Verb.Json);
        ServeVerb.AttachTo(root);
        root.Add(ServeVerb.Make());
        root.Add(AuditVerb.Make());
        root.Add(DemoVerb.Make());
        root.Add(ImportVerb.Make());
        root.Add(ReindexVerb.Make());
        root.Add(RubricVerb.Make());
        root.Add(ScoreVerb.Make());
        root.Add(TriageVerb.Make());
        return root;
    }

    public static async Task<int> Run(string[] args)
    {
        var given = Make().Parse(args);
        if (given.Errors.Count == 0)
        {
            return await given.InvokeAsync();
        }

        foreach (var error in given.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync("Try --help.");
        return Verb.WrongUsage;
    }
}
