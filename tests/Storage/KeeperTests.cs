using CoManage.Silo.Runtime;
using Microsoft.Extensions.Hosting;

namespace CoManage.Tests.Storage;

/// <summary>What goes on beside the commands must not end by a slow database, and not be mourned when the service stops.</summary>
public class KeeperTests
{
    [Fact]
    public async Task A_round_that_gives_up_by_itself_is_a_fault_and_the_next_one_comes()
    {
        using var rounds = new Rounds();
        await rounds.StartAsync(default);
        await rounds.Third.Task;
        await rounds.StopAsync(default);
        Assert.Equal(1, rounds.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_ends_without_a_fault_whether_it_is_stopped_or_thrown_away(bool stopped)
    {
        var rounds = new Rounds();
        await rounds.StartAsync(default);
        await rounds.Third.Task;
        if (stopped)
        {
            await rounds.StopAsync(default);
        }

        rounds.Dispose();
        await (rounds.ExecuteTask ?? Task.CompletedTask);
        Assert.True(rounds.ExecuteTask?.IsCompletedSuccessfully);
    }

    [Fact]
    public void Nothing_else_works_beside_the_commands() => Assert.Equal(
        [typeof(Keeper)],
        new[] { typeof(Keeper).Assembly, typeof(CoManage.Api.Live.ILiveClient).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.BaseType == typeof(BackgroundService)));

    /// <summary>Its first round runs into a timeout of its own.</summary>
    private sealed class Rounds : Keeper
    {
        private int count;

        public int Faults { get; private set; }

        public TaskCompletionSource Third { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override Task Keep(CancellationToken ct) =>
            Repeat(Round, _ => Faults++, TimeSpan.FromMilliseconds(1), TimeProvider.System, ct);

        private Task Round()
        {
            count++;
            if (count == 3)
            {
                Third.SetResult();
            }

            return count == 1 ? Task.FromException(new TaskCanceledException("The database took too long.")) : Task.CompletedTask;
        }
    }
}
