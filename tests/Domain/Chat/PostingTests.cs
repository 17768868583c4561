using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

public class PostingTests
{
    private static readonly Notice Accepted =
        new("referral.accepted", new Dictionary<string, string> { ["hospital"] = "第一医院" });

    [Fact]
    public void A_message_gets_the_next_number_and_loses_its_outer_blanks() =>
        Given(Said(1, Li)).By(Amina).When(Hello with { Message = Id(2) }).Then(Said(2, Amina));

    [Fact]
    public void A_reply_keeps_the_number_it_answers() =>
        Given(Said(1, Li)).By(Amina).When(Hello with { Message = Id(2), ReplyTo = 1 })
            .Then(Said(2, Amina) with { ReplyTo = 1 });

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_reply_to_a_message_that_is_not_there_is_refused(long number) =>
        Given(Said(1, Li)).By(Amina).When(Hello with { ReplyTo = number }).ThenRefused(Room.Refusals.NoSuchMessage);

    [Fact]
    public void A_message_without_words_is_refused() =>
        Given().By(Amina).When(Hello with { Text = new PrivateText(" \n ") }).ThenRefused(Room.Refusals.TextMissing);

    [Fact]
    public void A_message_may_be_as_long_as_the_limit_and_no_longer()
    {
        var longest = new PrivateText(new string('好', Room.LongestText));
        Given().By(Li).When(Hello with { Text = longest }).Then(Said(1, Li) with { Text = longest });
        Given().By(Li).When(Hello with { Text = new PrivateText(longest.Words + "好") })
            .ThenRefused(Room.Refusals.TextTooLong);
    }

    [Theory]
    [InlineData(Role.HospitalDesk)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Service)]
    public void Only_patients_and_the_care_team_speak(Role role) =>
        Given().By(Li with { Role = role }).When(Hello).ThenRefused(Room.Refusals.NotForThisRole);

    [Fact]
    public void A_patient_never_speaks_in_a_staff_room()
    {
        Given().By(Amina).When(Hello with { Room = TeamRoom }).ThenRefused(Room.Refusals.NotForThisRole);
        Given().By(Amina).When(Hello with { Room = CaseRoom }).ThenRefused(Room.Refusals.NotForThisRole);
    }

    [Fact]
    public void A_staff_note_about_a_patient_stands_in_the_team_room() =>
        Given().By(Li).When(Hello with { Room = TeamRoom, Kind = MessageKind.Note, About = AminaPatient })
            .Then(Said(1, Li) with { Room = RoomKind.Team, Kind = MessageKind.Note, About = AminaPatient });

    [Fact]
    public void A_staff_note_in_a_case_room_is_about_the_patient_of_the_case()
    {
        var note = Hello with { Room = CaseRoom, Kind = MessageKind.Note };
        Given().By(Li).When(note)
            .Then(Said(1, Li) with { Room = RoomKind.Case, Kind = MessageKind.Note, About = AminaPatient });
        Given().By(Li).When(note with { About = BaoPatient }).ThenRefused(Room.Refusals.AboutAnother);
    }

    [Fact]
    public void A_staff_note_never_stands_where_patients_read()
    {
        var note = Hello with { Kind = MessageKind.Note, About = AminaPatient };
        Given().By(Li).When(note).ThenRefused(Room.Refusals.NoteNeedsStaffRoom);
        Given().By(Li).When(note with { Room = ConsultRoom }).ThenRefused(Room.Refusals.NoteNeedsStaffRoom);
        Given().By(Amina).When(note).ThenRefused(Room.Refusals.NotForThisRole);
    }

    [Fact]
    public void A_staff_note_says_which_patient_it_is_about() =>
        Given().By(Li).When(Hello with { Room = TeamRoom, Kind = MessageKind.Note })
            .ThenRefused(Room.Refusals.NoteNeedsPatient);

    [Fact]
    public void A_message_that_patients_read_names_no_patient() =>
        Given().By(Li).When(Hello with { About = AminaPatient }).ThenRefused(Room.Refusals.AboutNeedsStaffRoom);

    [Fact]
    public void The_team_announces_in_the_group_room_only()
    {
        var announcement = Hello with { Kind = MessageKind.Announcement };
        Given().By(Li).When(announcement).Then(Said(1, Li) with { Kind = MessageKind.Announcement });
        Given().By(Li).When(announcement with { Room = ConsultRoom })
            .ThenRefused(Room.Refusals.AnnouncementNeedsGroupRoom);
        Given().By(Amina).When(announcement).ThenRefused(Room.Refusals.NotForThisRole);
    }

    [Theory]
    [InlineData(MessageKind.Advice)]
    [InlineData(MessageKind.Notice)]
    public void Advice_and_notices_come_from_decisions_never_from_the_composer(MessageKind kind) =>
        Given().By(Li).When(Hello with { Room = ConsultRoom, Kind = kind }).ThenRefused(Room.Refusals.OnlyTheService);

    [Fact]
    public void Advice_is_posted_in_the_name_of_the_clinician_who_decided() =>
        Given().When(Advice).Then(Said(1, Li) with { Room = RoomKind.Consult, Kind = MessageKind.Advice, About = AminaPatient });

    [Fact]
    public void Nobody_but_the_service_posts_for_another() =>
        Given().By(Amina).When(Advice).ThenRefused(Room.Refusals.OnlyTheService);

    [Fact]
    public void Advice_without_words_or_without_a_clinician_is_refused()
    {
        Given().When(Advice with { Text = new PrivateText("") }).ThenRefused(Room.Refusals.TextMissing);
        Given().When(Advice with { Author = Actor.Service }).ThenRefused(Room.Refusals.NotForThisRole);
        Given().When(Advice with { Kind = MessageKind.Message }).ThenRefused(Room.Refusals.OnlyTheService);
    }

    [Fact]
    public void A_notice_says_its_fact_by_a_code()
    {
        var notice = Advice with { Kind = MessageKind.Notice, Text = new PrivateText(""), Notice = Accepted };
        var said = Said(1, Li) with { Room = RoomKind.Consult, Kind = MessageKind.Notice, About = AminaPatient };
        Given().When(notice).Then(said with { Text = new PrivateText(""), Notice = Accepted });
        Given().When(notice with { Notice = null }).ThenRefused(Room.Refusals.TextMissing);
    }

    private static RoomCommand.PostFor Advice =>
        new(Id(1), ConsultRoom, Li, MessageKind.Advice, new PrivateText("大家好"));
}
