using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

/// <summary>Staff whose screen misses a colleague's answer are told before a patient gets a second one.</summary>
public class StaleScreenTests
{
    private static readonly Actor Wang = Li with { Id = new UserId(Id(3)), Name = "Wang", Role = Role.HealthManager };
    private static readonly RoomCommand.Post Answer = Hello with { Message = Id(90), Room = ConsultRoom, LastSeen = 1 };

    [Fact]
    public void A_colleagues_answer_after_the_last_number_seen_refuses_mine() =>
        Given(Said(1, Amina), Said(2, Wang)).By(Li).When(Answer).ThenRefused(Room.Refusals.AnsweredMeanwhile);

    [Fact]
    public void Having_seen_it_I_may_add_to_it() =>
        Given(Said(1, Amina), Said(2, Wang)).By(Li).When(Answer with { LastSeen = 2 }).Then(Answered(3));

    [Fact]
    public void What_patients_or_I_said_meanwhile_refuses_nothing()
    {
        Given(Said(1, Amina), Said(2, Amina)).By(Li).When(Answer).Then(Answered(3));
        Given(Said(1, Amina), Said(2, Li)).By(Li).When(Answer).Then(Answered(3));
    }

    [Fact]
    public void A_colleagues_answer_hides_behind_no_later_one_of_mine() =>
        Given(Said(1, Amina), Said(2, Wang), Said(3, Li), Said(4, Li)).By(Li).When(Answer)
            .ThenRefused(Room.Refusals.AnsweredMeanwhile);

    [Fact]
    public void Advice_given_by_a_decision_is_an_answer_too() =>
        Given(Said(1, Amina), Said(2, Wang) with { Kind = MessageKind.Advice }).By(Li).When(Answer)
            .ThenRefused(Room.Refusals.AnsweredMeanwhile);

    [Fact]
    public void A_screen_further_behind_than_the_room_remembers_is_not_up_to_date()
    {
        var longAgo = Enumerable.Range(1, Room.Remembered + 2).Select(number => Said(number, Amina)).ToArray();
        Given(longAgo).By(Li).When(Answer).ThenRefused(Room.Refusals.AnsweredMeanwhile);
        Given(longAgo).By(Li).When(Answer with { LastSeen = 2 }).Then(Answered(Room.Remembered + 3));
    }

    [Fact]
    public void Among_themselves_staff_talk_as_they_like() =>
        Given(Said(1, Li), Said(2, Wang)).By(Li).When(Answer with { Room = TeamRoom })
            .Then(Answered(3) with { Room = RoomKind.Team, About = null });

    [Fact]
    public void Patients_are_never_refused_for_what_staff_said() =>
        Given(Said(1, Amina), Said(2, Wang)).By(Amina).When(Answer)
            .Then(Answered(3) with { Author = Amina });

    private static RoomEvent.Posted Answered(long number) =>
        Said(number, Li) with { Message = Id(90), Room = RoomKind.Consult, About = AminaPatient };
}
