using CoManage.Load;
using CoManage.Load.Chat;
using CoManage.Load.Faults;
using CoManage.Load.Pages;
using CoManage.Load.Search;

switch (args)
{
    case ["assessments"]:
        Assessments.Run();
        return 0;
    case ["appends", .. var server] when server.Length <= 1:
        return await Appends.Run(server);
    case ["acknowledged", var folder]:
        return await Acknowledged.Run(folder);
    case ["chat", .. var wanted]:
        return await ChatRun.Run(wanted);
    case ["alerts", .. var wanted]:
        return await AlertLatency.Run(wanted);
    case ["search", .. var wanted]:
        return await SearchRun.Run(wanted);
    case ["pages"]:
        return await PagesRun.Run();
    case ["uploads"]:
        return await Uploads.Run();
    case ["bare-hub"]:
        return await BareHub.Run();
    case ["faults", .. var wanted]:
        return await FaultsRun.Run(wanted);
    default:
        Console.Error.WriteLine($"""
            usage: load <scenario>

            scenarios:
              assessments            assessments per second of every instrument, on one core
              appends [CONNECTION]   appends per second on SQLite, and on PostgreSQL where a connection string is given
              acknowledged FOLDER    writes until killed and prints each acknowledged write
              chat [SCENARIOS]       the service beside a bare hub: throughput, latency, cost; see README.md beside this program
              alerts [CALLS]         from a patient's words to the alert on the GP's connection, with 500 people in the room
              search [OPTIONS]       first page of a search among a million messages (--messages N, --store sqlite|postgres)
              uploads                memory of the service while ten files of 20 MB come in at once
              pages                  in Chromium: a room of 50,000 messages opens, scrolls and fills; a queue of 2,000 cases filters
              bare-hub               the bare hub of that comparison, as a server of its own
              {FaultOptions.Usage}
                                     clients talk while servers, stores and network fail; checks that every promise was kept
            """);
        return 2;
}
