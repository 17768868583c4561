using CoManage.Domain.Kernel;
using CoManage.Silo.Journal;
using CoManage.Silo.Runtime;
using Microsoft.Extensions.Logging;

namespace CoManage.Silo.Search;

/// <summary>Keeps the index up to date while the service runs: at the start, and shortly after something was said.</summary>
internal sealed partial class SearchKeeper(SearchTail tail, IJournal journal, TimeProvider clock, ILogger<SearchKeeper> log) : Keeper
{
    /// <summary>What is said meanwhile goes into the index together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// The tail rests so many times as long as a slice took: a fifth of the writer at most, and much less when people
    /// keep it busy, because then every slice takes longer.
    /// </summary>
    private const int Rest = 4;

    private readonly SemaphoreSlim news = new(1, 1);

    public override void Dispose()
    {
        news.Dispose();
        base.Dispose();
    }

    protected override Task Keep(CancellationToken ct) =>
        Task.WhenAll(Listen(journal.Announcements(ct), ct), Repeat(() => Work(ct), TryAgain, Gathering, clock, ct));

    private async Task Listen(IAsyncEnumerable<Announcement> announcements, CancellationToken ct)
    {
        await foreach (var announcement in announcements.WithCancellation(ct).ConfigureAwait(false))
        {
            if (news.CurrentCount == 0 && announcement.News.Any(each => each is News.RoomUpdated))
            {
                Wake();
            }
        }
    }

    private async Task Work(CancellationToken ct)
    {
        await news.WaitAsync(ct).ConfigureAwait(false);
        await tail.CatchUp(ct, rest: took => Task.Delay(Rest * took, clock, ct)).ConfigureAwait(false);
    }

    private void TryAgain(Exception fault)
    {
        Stopped(fault);
        Wake();
    }

    private void Wake()
    {
        try
        {
            news.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not be brought up to date; trying again.")]
    private partial void Stopped(Exception fault);
}
