using CoManage.Load;

switch (args.FirstOrDefault())
{
    case "assessments":
        Assessments.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: load <scenario>\n\nscenarios:\n  assessments   assessments per second of every instrument, on one core");
        return 2;
}
