using System.Globalization;
using CoManage.Domain.Kernel;
using CoManage.Domain.Patients;

namespace CoManage.Api.Demo;

/// <summary>Invents people. Telephone numbers and streets exist nowhere.</summary>
internal sealed class DemoPeople(Random random)
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔";
    private const string OfMen = "国建志文德明永福海荣水生伟军强平东华成林金宝春来根发启光祥庆云松柏涛勇斌辉正义家立新民";
    private const string OfWomen = "秀玉桂美丽英芳兰珍凤梅红霞燕琴云淑惠月娟芬莲香雪慧敏静洁素贞巧翠爱春花莉萍玲";
    private static readonly string[] Streets = ["禾苑路", "稻香里", "澄湖街", "梧桐弄", "望江路", "青石巷", "柳营路", "东门街"];

    public Sex AnySex() => random.Next(100) < 54 ? Sex.Female : Sex.Male;

    public string Name(Sex sex)
    {
        var given = sex == Sex.Male ? OfMen : OfWomen;
        var first = given[random.Next(given.Length)];
        var second = random.Next(5) == 0 ? "" : given[random.Next(given.Length)].ToString();
        return $"{Surnames[random.Next(Surnames.Length)]}{first}{second}";
    }

    /// <summary>A resident of 40 to 88 years; most are between 55 and 75.</summary>
    public Person Person(int number, DateOnly today)
    {
        var sex = AnySex();
        var age = 40 + ((random.Next(49) + random.Next(49) + random.Next(49)) / 3);
        var born = today.AddYears(-age).AddDays(-random.Next(365));
        var contact = new Contact(
            new PrivateText(Phone(number)),
            new PrivateText($"{Streets[random.Next(Streets.Length)]} {random.Next(1, 60)} 弄 {random.Next(1, 20)} 号 {random.Next(1, 7)}0{random.Next(1, 4)}"),
            new PrivateText($"{Name(AnySex())} {Phone(number + 500_000)}"));
        return new Person(
            new PrivateText(Name(sex)), sex, born, contact,
            new ExternalKey("demo", number.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Numbers that begin with 5550 are not given out.</summary>
    private static string Phone(int number) => $"5550 {number % 10_000:0000} {number / 10_000:00}";
}
