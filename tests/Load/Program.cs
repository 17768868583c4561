using CoManage.Load;

switch (args)
{
    case ["assessments"]:
        Assessments.Run();
        return 0;
    case ["appends", .. var server] when server.Length <= 1:
        return await Appends.Run(server);
    case ["acknowledged", var folder]:
        return await Acknowledged.Run(folder);
    default:
        Console.Error.WriteLine("""
            usage: load <scenario>

            scenarios:
              assessments            assessments per second of every instrument, on one core
              appends [CONNECTION]   appends per second on SQLite, and on PostgreSQL where a connection string is given
              acknowledged FOLDER    writes until killed and prints each acknowledged write
            """);
        return 2;
}
