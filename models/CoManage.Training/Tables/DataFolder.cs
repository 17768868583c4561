using CoManage.Training.Outcomes;

namespace CoManage.Training.Tables;

/// <summary>The folder of training data, each file read once.</summary>
internal sealed class DataFolder(DirectoryInfo folder)
{
    private readonly Dictionary<string, Table> read = new(StringComparer.Ordinal);

    /// <summary>The people that models of this source are fitted on.</summary>
    public Table Training(Source source) => source switch
    {
        Source.Survey => File("nhanes_train_1999_2012.csv"),
        Source.Mortality => File("nhanes_train_1999_2012.csv").Join(File("nhanes_mortality_1999_2006.csv"), "seqn"),
        Source.Spirometry => File("nhanes_train_1999_2012.csv").Join(File("nhanes_spirometry_2007_2010.csv"), "seqn"),
        _ => File("cn_incident_diabetes_dev.csv"),
    };

    /// <summary>The later cycle of the survey.</summary>
    public Table Validation => File("nhanes_validation_2013_2014.csv");

    private Table File(string name) =>
        read.TryGetValue(name, out var table) ? table : read[name] = TableFile.Read(Path.Combine(folder.FullName, name));
}
