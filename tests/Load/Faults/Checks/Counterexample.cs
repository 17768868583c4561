namespace CoManage.Load.Faults.Checks;

/// <summary>Leaves out of a failing history what is not needed for it to fail: first large parts, then single entries.</summary>
internal static class Counterexample
{
    public static IReadOnlyList<Entry> Of(IReadOnlyList<Entry> history, Func<IReadOnlyList<Entry>, bool> fails)
    {
        var left = history.ToList();
        for (var part = Math.Max(1, left.Count / 2); ; part = Math.Max(1, part / 2))
        {
            var before = left.Count;
            for (var start = 0; start < left.Count;)
            {
                var without = left.Take(start).Concat(left.Skip(start + part)).ToList();
                if (fails(without))
                {
                    left = without;
                }
                else
                {
                    start += part;
                }
            }

            if (part == 1 && left.Count == before)
            {
                return left;
            }
        }
    }
}
