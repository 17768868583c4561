using System.Diagnostics;
using System.Globalization;
using CoManage.Models;
using CoManage.Models.Amap;
using CoManage.Models.Apcs;
using CoManage.Models.Cdrs;
using CoManage.Models.ChinaPar;
using CoManage.Models.CkdEpi;
using CoManage.Models.CopdPs;
using CoManage.Models.CopdSq;
using CoManage.Models.Fib4;
using CoManage.Models.Findrisc;
using CoManage.Models.Kfre;
using CoManage.Models.Prevent;
using CoManage.Models.StrokeCard;

namespace CoManage.Load;

/// <summary>How many people a core scores in a second: by the typed core of an instrument, and from raw text with reasons.</summary>
internal static class Assessments
{
    private const int People = 1024;
    private const string Alarming = "我妈2010年中过风，刚才又说不出话了，右手也没力气，早上还好好的，我们该怎么办呢，要不要打120，家里就我一个人很害怕啊医生";
    private const string Harmless = "医生您好，今天早上血压128/82，药按时吃了，下周还要来复查吗？上次开的药还有十天的量，另外想问一下体检报告什么时候能拿到呢谢谢您";
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1);

    // Fixed people: the same ages, pressures and waists in every run.
    private static readonly double[] Spread = [.. Enumerable.Range(0, People).Select(i => i * 37 % 100 / 100.0)];

    public static void Run()
    {
        Console.WriteLine("typed core, one thread                         assessments/s   bytes each");
        Core("findrisc", i => FindriscScore.Points(new(Odd(i), 40 + (30 * Spread[i]), 20 + (15 * Spread[i]), 70 + (40 * Spread[i]), Odd(i), true, false, Odd(i), DiabetesInFamily.None)));
        Core("cdrs", i => CdrsScore.Points(new(Odd(i), 20 + (54 * Spread[i]), 100 + (80 * Spread[i]), 65 + (40 * Spread[i]), 20 + (15 * Spread[i]), Odd(i))));
        Core("copd_sq", i => CopdSqScore.Points(new(40 + (40 * Spread[i]), 40 * Spread[i], 17 + (15 * Spread[i]), Odd(i), Breathlessness.LevelWalk, true, Odd(i))));
        Core("copd_ps", i => CopdPsScore.Points(new(i % 5, i / 2 % 5, i / 3 % 5, Odd(i), 40 + (40 * Spread[i]))));
        Core("apcs_2011", i => ApcsScore.Points(new(40 + (34 * Spread[i]), Odd(i), false, true)));
        Core("apcs_bmi", i => ApcsBmiScore.Points(new(40 + (34 * Spread[i]), Odd(i), false, true), 20 + (10 * Spread[i])));
        Core("stroke_card", i => StrokeCardScore.Points(new((StrokeCardItems)(i & 255), false, Odd(i))));
        Core("fib4", i => Fib4Score.Index(new(40 + (40 * Spread[i]), 20 + i, 30 + i, 200)));
        Core("amap", i => AmapScore.Index(new(Odd(i), 40 + (40 * Spread[i]), 200, 15 + i, 42)));
        Core("ckd_epi_2021", i => CkdEpiScore.Egfr(new(Odd(i), 40 + (40 * Spread[i]), 60 + i)));
        Core("kfre4", i => KfreScore.RiskPercent(new(Odd(i), 60, 15 + (40 * Spread[i]), 30 + i), fiveYears: true));
        Core("china_par", i => ChinaParScore.RiskPercent(new(Odd(i), 35 + (39 * Spread[i]), 100 + (90 * Spread[i]), Odd(i), 200, 50, 85, true, false, true, false, true)));
        Core("prevent (three risks)", i => PreventScore.Risk(new(Odd(i), 35 + (40 * Spread[i]), 200, 50, 100 + (70 * Spread[i]), false, true, 27, 80, true, false)).TotalCvd);

        Console.WriteLine();
        Console.WriteLine("generic layer, raw text in, reasons out        assessments/s   bytes each");
        foreach (var name in Instruments.All.Keys.Order(StringComparer.Ordinal))
        {
            Generic(Instruments.All[name]);
        }

        Console.WriteLine();
        Console.WriteLine("chat messages read for red flags                  messages/s   bytes each");
        Measure("an alarming one, rules", _ => RedFlags.Read(Alarming).Count);
        Measure("a harmless one, rules", _ => RedFlags.Read(Harmless).Count);
        Measure("an alarming one, rules and reader", _ => (int)RedFlags.Assess(Alarming).Urgency);
        Measure("a harmless one, rules and reader", _ => (int)RedFlags.Assess(Harmless).Urgency);
    }

    private static bool Odd(int i) => (i & 1) == 1;

    private static void Core(string name, Func<int, double> score) => Measure(name, score);

    private static void Generic(IInstrument instrument)
    {
        var values = Answers(instrument);
        Measure(instrument.Name, i => instrument.Assess(values).Score ?? 0);
    }

    /// <summary>The middle of each range and the first of each choice, as text, the way a file gives them.</summary>
    private static InputValues Answers(IInstrument instrument)
    {
        var values = new InputValues();
        foreach (var input in instrument.Inputs)
        {
            values[input.Name] = input.Kind switch
            {
                InputKind.Number => Middle(input).ToString("0.##", CultureInfo.InvariantCulture),
                InputKind.Choice => input.Choices[^1],
                InputKind.YesNo => "1",
                _ => "",
            };
        }

        return values;
    }

    private static double Middle(InputSpec input) => input.Name switch
    {
        "dbp" => 85,
        "egfr" => 40,
        _ => ((input.Min ?? 0) + (input.Max ?? 100)) / 2,
    };

    private static void Measure(string name, Func<int, double> score)
    {
        Spin(score, Warm);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (count, took) = Spin(score, Measured);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {count / took.TotalSeconds,18:N0} {bytes,12:N0}"));
    }

    private static (long Count, TimeSpan Took) Spin(Func<int, double> score, TimeSpan atLeast)
    {
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        long count = 0;
        var sum = 0.0;
        while (clock.Elapsed < atLeast)
        {
            for (var i = 0; i < People; i++)
            {
                sum += score(i);
            }

            count += People;
        }

        // The sum is used, so that no compiler may leave the work out.
        // Processor time, not the clock: others may be working on this machine.
        return (double.IsNaN(sum) ? 0 : count, Environment.CpuUsage.TotalTime - before);
    }
}
