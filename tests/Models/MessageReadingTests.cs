using CoManage.Models;

namespace CoManage.Tests.Models;

/// <summary>What the record adds, what was held back, and which numbers were read.</summary>
public class MessageReadingTests
{
    [Fact]
    public void Usual_oxygen_in_copd_lowers_the_line()
    {
        var known = new MessageContext { HasCopd = true, UsualSpO2 = 89 };
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("血氧89").Urgency);
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules("血氧89", known).Urgency);
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("血氧87", known).Urgency);
    }

    [Fact]
    public void Iron_explains_a_black_stool_only_without_an_anticoagulant()
    {
        const string message = "吃铁剂大便发黑，医生说正常";
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules(message).Urgency);
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules(message, new MessageContext { OnAnticoagulant = true }).Urgency);
    }

    [Fact]
    public void Raised_pressure_in_pregnancy_is_an_emergency() =>
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("今天血压146/92", new MessageContext { IsPregnant = true }).Urgency);

    [Fact]
    public void What_the_record_says_does_not_fire_again_with_every_later_word()
    {
        var known = new MessageContext { IsPregnant = true, OnAnticoagulant = true, Earlier = ["今天血压146/92"] };
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("又量了一次血压150/95", known).Urgency);
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules("好的，谢谢", known).Urgency);
    }

    /// <summary>Ordinary talk needs no look into the record; where a look may change anything, it is asked for.</summary>
    [Theory]
    [InlineData("大家早上好，今天去公园走走", false)]
    [InlineData("豆腐怎么做好吃？", false)]
    [InlineData("血氧89", true)]
    [InlineData("今天血压146/92", true)]
    [InlineData("今天血压128/82", false)]
    [InlineData("吃铁剂大便发黑，医生说正常", true)]
    [InlineData("手抖出汗", true)]
    public void The_record_is_asked_only_where_it_may_change_the_reading(string message, bool asked) =>
        Assert.Equal(asked, RedFlags.AsksTheRecord(message));

    [Fact]
    public void Where_the_record_is_not_asked_it_would_have_changed_nothing()
    {
        MessageContext[] records =
        [
            new() { IsPregnant = true, OnInsulin = true, OnAnticoagulant = true, HasCopd = true, UsualSpO2 = 88 },
            new() { IsPregnant = true }, new() { OnInsulin = true }, new() { OnAnticoagulant = true },
        ];
        var unasked = VectorFile.Rows("red_flag_messages.csv").Select(row => row["message"]).Where(text => !RedFlags.AsksTheRecord(text)).ToList();
        Assert.NotEmpty(unasked);
        Assert.All(unasked, text => Assert.All(records, record => Assert.Equal(
            RedFlagRules.Shipped.AssessByRules(text).Flags.Select(flag => (flag.Flag, flag.Suppressed)),
            RedFlagRules.Shipped.AssessByRules(text, record).Flags.Select(flag => (flag.Flag, flag.Suppressed)))));
    }

    [Theory]
    [InlineData("没有胸痛", Suppression.Negated)]
    [InlineData("如果胸口疼该怎么办？", Suppression.Hypothetical)]
    [InlineData("群里讲座说胸痛要打120", Suppression.Teaching)]
    [InlineData("课件第三页：胸痛要打120", Suppression.Teaching)]
    [InlineData("有没有《突然胸痛怎么办》这本书", Suppression.Teaching)]
    [InlineData("气得我胸口疼", Suppression.Idiom)]
    [InlineData("去年胸口疼住过院", Suppression.Past)]
    [InlineData("您胸口疼吗？", Suppression.Asked)]
    [InlineData("你今天胸口还疼吗？", Suppression.Asked)]
    [InlineData("Do you have chest pain?", Suppression.Asked)]
    public void What_is_held_back_says_why(string message, Suppression why)
    {
        var reading = RedFlagRules.Shipped.AssessByRules(message);
        Assert.Equal(Urgency.Routine, reading.Urgency);
        Assert.Contains(reading.Flags, finding => finding.Flag == "chest_pain" && finding.Suppressed == why);
    }

    [Theory]
    [InlineData("看完课件我胸口疼得厉害")]
    [InlineData("刚看了《急诊室的故事》，胸口压着疼")]
    [InlineData("健康讲堂上老伴突然胸口疼，人还在会场")]
    public void A_stage_ends_where_somebody_speaks_of_his_own(string message) =>
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules(message).Urgency);

    [Theory]
    [InlineData("有冠心病家族史，胸口压着疼半小时了")]
    [InlineData("做梦惊醒，胸口疼得厉害，出冷汗")]
    [InlineData("智能手环报警心率170，胸闷喘不上气")]
    [InlineData("看到进球，胸口一下压着疼")]
    [InlineData("老伴快断气了")]
    [InlineData("喘得快断气了")]
    [InlineData("刚梦见我妈，不想活了")]
    [InlineData("family history of heart disease, crushing chest pain in the chest for half an hour")]
    [InlineData("had a dream and woke up with crushing chest pain")]
    [InlineData("转发完消息，嘴歪了，说话不清")]
    [InlineData("看节目里讲课，突然半边身子没劲")]
    [InlineData("答题答到一半，右手没劲，话说不清")]
    [InlineData("跳得胳膊腿都不是自己的，嘴也歪了")]
    [InlineData("联欢会演小品，老王晕倒了，叫不醒")]
    [InlineData("睡着会停一下气，嘴唇发紫，叫不醒")]
    [InlineData("还房贷愁得，胸口压着疼出冷汗")]
    [InlineData("考考您，胸口疼是咋回事，疼半小时了")]
    [InlineData("惊得说不出话，嘴歪了，半边身子麻")]
    [InlineData("抢答抢到一半，胸口疼得直冒冷汗")]
    public void Words_that_may_stand_beside_anything_hold_nothing_back(string message) =>
        Assert.Equal(Urgency.Emergency, RedFlags.Assess(message).Urgency);

    [Fact]
    public void A_grief_of_long_ago_is_no_wish_to_die()
    {
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules("舅妈九几年那年喝农药走的，清明提起来还难受").Urgency);
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("舅妈那年喝农药走的，我也想喝农药").Urgency);
    }

    [Theory]
    [InlineData("血压200/120", "systolic", 200)]
    [InlineData("高压一百八", "systolic", 180)]
    [InlineData("血糖2.3个", "glucose", 2.3)]
    [InlineData("血糖十六个八", "glucose", 16.8)]
    [InlineData("血糖2点3", "glucose", 2.3)]
    [InlineData("烧到39度8", "temperature", 39.8)]
    [InlineData("血氧８２", "oxygen", 82)]
    [InlineData("fever 103", "temperature", 39.44)]
    public void A_number_with_its_name_is_a_reading(string message, string measure, double value) =>
        Assert.Contains(RedFlagRules.Shipped.AssessByRules(message).Measured, read => read.Measure == measure && Math.Abs(read.Value - value) < 0.06);

    [Theory]
    [InlineData("房间110")]
    [InlineData("花了120元买血压计")]
    [InlineData("电话13812345678")]
    [InlineData("身高180")]
    [InlineData("早上8点30血压忘量了")]
    [InlineData("2024/10/12复查")]
    public void Other_numbers_are_none(string message) => Assert.Empty(RedFlagRules.Shipped.AssessByRules(message).Measured);

    [Fact]
    public void Traditional_letters_width_and_pictures_change_nothing()
    {
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("我媽突然講話不清楚😭").Urgency);
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("血　氧　８２").Urgency);
    }

    [Fact]
    public void A_treated_low_still_wants_the_doctor_today() =>
        Assert.Equal(Urgency.Urgent, RedFlagRules.Shipped.AssessByRules("血糖3.3，吃了糖，现在5.1了").Urgency);

    [Theory]
    [InlineData("胸口疼，有人知道怎么办吗？")]
    [InlineData("有人和我一样胸口压着痛吗？")]
    [InlineData("医生您好，胸口疼得厉害，要去医院吗？")]
    [InlineData("谁知道胸口疼吃什么药吗")]
    [InlineData("胸口疼要紧吗")]
    [InlineData("Do you know what helps chest pain?")]
    [InlineData("血糖低了，2.3")]
    [InlineData("血糖降到2.3了")]
    [InlineData("今天早上突然半边手麻，活动活动就好了")]
    [InlineData("上厕所的时候我晕倒了")]
    public void Asking_for_help_with_a_sign_is_having_it(string text) =>
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules(text).Urgency);

    [Theory]
    [InlineData("你们有喘不上气的吗？")]
    [InlineData("大家有没有喘不上气的？")]
    [InlineData("有没有人胸口疼过的吗")]
    [InlineData("各位病友平时会不会头晕？")]
    [InlineData("群里谁有过喘不上气的经历？")]
    [InlineData("你胸口还疼不疼？")]
    [InlineData("Do any of you get chest pain at night?")]
    [InlineData("Has anyone here fainted before?")]
    public void Whether_others_have_a_sign_is_a_question_about_others(string text) =>
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules(text).Urgency);

    [Theory]
    [InlineData("我喘不上气怎么办？")]
    [InlineData("喘不上气怎么办？")]
    [InlineData("你们有也喘不上气的吗？")]
    [InlineData("大家快来，老张喘不上气了")]
    [InlineData("你们看他是不是喘不上气？")]
    [InlineData("有没有人帮帮我，喘不上气")]
    [InlineData("有人喘不上气了，快来人")]
    [InlineData("我有没有可能是中风？嘴歪了")]
    [InlineData("Does anyone get chest pain like I have now?")]
    [InlineData("Can anyone help? I cannot breathe")]
    public void A_question_about_the_own_sign_still_calls(string text) =>
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules(text).Urgency);

    [Theory]
    [InlineData("发烧四天了还不退", Urgency.Urgent)]
    [InlineData("发烧一天了", Urgency.Routine)]
    [InlineData("便秘一个多星期了", Urgency.Soon)]
    [InlineData("头晕，第三天的药还没拿", Urgency.Soon)]
    [InlineData("咳嗽 for 10 days now", Urgency.Soon)]
    public void How_long_it_has_gone_on_is_counted(string text, Urgency level) => Assert.Equal(level, RedFlagRules.Shipped.AssessByRules(text).Urgency);

    [Fact]
    public void The_same_as_last_time_compares_and_is_not_of_the_past()
    {
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("不是胃疼，是胸口疼，跟上次心梗一个样").Urgency);
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules("上次胸口疼，查了没事").Urgency);
    }

    [Fact]
    public void A_pets_trouble_is_not_the_owners()
    {
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules("我家狗晕倒了").Urgency);
        Assert.Equal(Urgency.Emergency, RedFlagRules.Shipped.AssessByRules("遛狗的时候我晕倒了").Urgency);
    }

    [Theory]
    [InlineData("手脚发僵吗？")]
    [InlineData("不要自己停药，来站里我给您看一下。")]
    [InlineData("颈动脉斑块复查")]
    [InlineData("有人和我一样早上起来手脚发僵吗？活动活动就好了。")]
    [InlineData("晚饭后散步比坐着强，血糖低了 1 个多。")]
    [InlineData("血糖降了2个")]
    [InlineData("血糖比昨天低 2 个")]
    public void Stiffness_that_goes_with_moving_and_by_how_much_a_value_changed_is_ordinary_talk(string text) =>
        Assert.Equal(Urgency.Routine, RedFlagRules.Shipped.AssessByRules(text).Urgency);
}
