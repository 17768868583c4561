using CoManage.Domain.Attachments;
using CoManage.Domain.Chat;
using CoManage.Domain.Kernel;
using static CoManage.Tests.Domain.Chat.RoomPeople;

namespace CoManage.Tests.Domain.Chat;

/// <summary>Who may let a message carry which file.</summary>
public class CarryingTests
{
    private static readonly Attachment Photo = new(
        new AttachmentId(Id(40)), AttachmentKind.Image, "image/jpeg", 90_000, new PrivateText("照片.jpg"), 1200, 800, HasThumbnail: true);

    private static readonly Attachment Paper = new(new AttachmentId(Id(41)), AttachmentKind.Document, "application/pdf", 90_000, new PrivateText("报告.pdf"));

    private static readonly Attachment Voice = new(
        new AttachmentId(Id(42)), AttachmentKind.Voice, "audio/webm", 30_000, new PrivateText("voice.webm"), DurationMs: 8000, Peaks: [0, 40, 100]);

    private static readonly RoomCommand.Post Wordless = Hello with { Message = Id(1), Text = new PrivateText("") };

    [Fact]
    public void A_picture_or_a_voice_says_something_by_itself()
    {
        foreach (var file in new[] { Photo, Voice })
        {
            Given().By(Amina).When(Wordless with { Upload = Of(file, Amina) })
                .Then(Said(1, Amina) with { Text = new PrivateText(""), Attachment = file });
        }
    }

    [Fact]
    public void Words_may_stand_with_it_and_are_read_for_red_flags() =>
        Assert.NotNull(
            Assert.IsType<RoomEvent.Posted>(Room.Decider.Decide(
                Room.Decider.Initial,
                Wordless with { Room = ConsultRoom, Text = new PrivateText("胸口疼，喘不上气"), Upload = Of(Photo, Amina) },
                new Moment(Noon, Amina)).Events[0]).Finding);

    [Fact]
    public void Earlier_words_are_not_found_again_in_a_picture()
    {
        var room = Given().By(Amina).When(Wordless with { Room = ConsultRoom, Text = new PrivateText("胸口疼，喘不上气") });
        var picture = Room.Decider.Decide(
            room.State, Wordless with { Message = Id(2), Room = ConsultRoom, Upload = Of(Photo, Amina) }, new Moment(Noon, Amina));
        Assert.Null(Assert.IsType<RoomEvent.Posted>(picture.Events[0]).Finding);
    }

    [Fact]
    public void Only_ones_own_upload_is_posted() =>
        Given().By(Amina).When(Wordless with { Upload = Of(Photo, Li) }).ThenRefused(AttachmentRules.Refusals.NotYours);

    [Fact]
    public void An_upload_is_posted_once() =>
        Given().By(Amina).When(Wordless with { Upload = Of(Photo, Amina) with { IsPosted = true } })
            .ThenRefused(AttachmentRules.Refusals.PostedAlready);

    [Fact]
    public void Of_two_posts_at_once_only_the_first_gets_the_file() =>
        Given(Said(1, Amina) with { Attachment = Photo }).By(Amina).When(Wordless with { Message = Id(2), Upload = Of(Photo, Amina) })
            .ThenRefused(AttachmentRules.Refusals.PostedAlready);

    [Fact]
    public void Papers_come_into_a_groups_room_by_the_care_team_and_to_the_own_doctor_by_the_patient()
    {
        Given().By(Amina).When(Wordless with { Upload = Of(Paper, Amina) }).ThenRefused(AttachmentRules.Refusals.DocumentFromPatient);
        Given().By(Li).When(Wordless with { Upload = Of(Paper, Li) })
            .Then(Said(1, Li) with { Text = new PrivateText(""), Attachment = Paper });
        Given().By(Amina).When(Wordless with { Room = ConsultRoom, Upload = Of(Paper, Amina) })
            .Then(Said(1, Amina) with { Room = RoomKind.Consult, Text = new PrivateText(""), Attachment = Paper, About = AminaPatient });
    }

    [Fact]
    public void A_file_opens_no_door_that_words_do_not()
    {
        Given().By(Amina).When(Wordless with { Room = TeamRoom, Upload = Of(Photo, Amina) }).ThenRefused(Room.Refusals.NotForThisRole);
        Given().By(Amina).When(Wordless with { Upload = Of(Photo, Amina), ReplyTo = 9 }).ThenRefused(Room.Refusals.NoSuchMessage);
        Given().By(Amina).When(Wordless with { Upload = Of(Photo, Amina), Terms = new PostingTerms(true, TimeSpan.Zero, null) })
            .ThenRefused(Room.ModerationRefusals.Banned);
    }

    private static Upload Of(Attachment file, Actor by) => new(file, by.Id, IsPosted: false);
}
