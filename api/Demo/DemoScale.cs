using CoManage.Api.Accounts;

namespace CoManage.Api.Demo;

/// <summary>How much there is of everything, for a number of people; the proportions are those of the district the demo is modelled on.</summary>
internal sealed record DemoScale(DemoOptions Options)
{
    /// <summary>Half a year passes while the district is loaded, in steps of this many days.</summary>
    public const int Days = 182;
    public const int StepDays = 2;

    public static int Steps => Days / StepDays;

    public int Patients => Options.Patients;

    /// <summary>Four and a half screenings for each person on the register.</summary>
    public int Screenings => Patients * 9 / 2;

    public int Teams => Math.Clamp(Patients * 38 / 10_000, 4, 380);

    public int ScreeningsIn(int step) => (Screenings * (step + 1) / Steps) - (Screenings * step / Steps);
}
