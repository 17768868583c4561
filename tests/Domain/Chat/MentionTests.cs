using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

public class MentionTests
{
    [Fact]
    public void A_message_calls_people_and_roles_of_the_care_team()
    {
        Mention[] called = [new(Person: Li.Id), new(Role: Role.HealthManager)];
        Given().By(Amina).When(Hello with { Mentions = called }).Then(Said(1, Amina) with { Mentions = called });
    }

    [Fact]
    public void A_call_names_a_person_or_a_role_of_the_team_and_not_both()
    {
        foreach (var nobody in new Mention[] { new(), new(Li.Id, Role.Gp), new(Role: Role.Patient), new(Role: Role.Administrator) })
        {
            Given().By(Li).When(Hello with { Mentions = [nobody] }).ThenRefused(Room.Refusals.NobodyMentioned);
        }
    }

    [Fact]
    public void Nobody_calls_half_the_district_at_once()
    {
        var most = Enumerable.Range(1, Room.MostMentions).Select(number => new Mention(new UserId(Id(number)))).ToArray();
        Given().By(Li).When(Hello with { Mentions = most }).Then(Said(1, Li) with { Mentions = most });
        Given().By(Li).When(Hello with { Mentions = [.. most, new(Role: Role.Gp)] }).ThenRefused(Room.Refusals.TooManyMentions);
    }

    [Fact]
    public void A_group_talks_under_topics() =>
        Given().By(Amina).When(Hello with { Topic = " 饮食 " }).Then(Said(1, Amina) with { Topic = "饮食" });

    [Fact]
    public void An_empty_topic_is_none_and_other_rooms_have_none()
    {
        Given().By(Amina).When(Hello with { Topic = " " }).Then(Said(1, Amina));
        Given().By(Amina).When(Hello with { Topic = "饮食", Room = ConsultRoom }).ThenRefused(Room.Refusals.TopicNeedsGroupRoom);
        Given().By(Amina).When(Hello with { Topic = new string('食', Room.LongestTopic + 1) }).ThenRefused(Room.Refusals.TopicTooLong);
    }
}
