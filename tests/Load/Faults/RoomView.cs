using System.Text.Json;

namespace CoManage.Load.Faults;

/// <summary>
/// What a client holds of one room, by the same rule as the web client: the next number is applied, an earlier one
/// dropped, a later one parked; a gap is closed by opening the room again at the last number.
/// </summary>
internal sealed class RoomView(Place place)
{
    private readonly Lock gate = new();
    private readonly HashSet<long> parked = [];
    private readonly List<string> missing = [];
    private long first;
    private long last;

    public Place Place => place;

    /// <summary>Not this person's, as far as the client knows.</summary>
    public bool IsShut { get; private set; } = true;

    public bool NeedsOpening { get; set; } = true;

    public long Last
    {
        get
        {
            lock (gate)
            {
                return last;
            }
        }
    }

    /// <summary>First and last number, and which between them were never shown.</summary>
    public (long First, long Last, string Missing) Held
    {
        get
        {
            lock (gate)
            {
                return (first, last, string.Join(' ', missing));
            }
        }
    }

    public void Receive(long number)
    {
        lock (gate)
        {
            if (!IsShut && number > last)
            {
                parked.Add(number);
                Drain();
                NeedsOpening |= parked.Count > 0;
            }
        }
    }

    public void Open(JsonElement opened)
    {
        var numbers = opened.GetProperty("updates").EnumerateArray().Select(each => each.GetProperty("number").GetInt64()).ToList();
        lock (gate)
        {
            IsShut = false;
            if (opened.GetProperty("reset").GetBoolean())
            {
                first = numbers.FirstOrDefault();
                last = Math.Max(0, first - 1);
                missing.Clear();
            }

            foreach (var number in numbers.Where(each => each > last))
            {
                if (number > last + 1)
                {
                    missing.Add($"{last + 1}-{number - 1}");
                }

                last = number;
            }

            parked.RemoveWhere(each => each <= last);
            Drain();
            NeedsOpening = parked.Count > 0;
        }
    }

    public void Shut()
    {
        lock (gate)
        {
            (IsShut, NeedsOpening, first, last) = (true, false, 0, 0);
            parked.Clear();
            missing.Clear();
        }
    }

    private void Drain()
    {
        while (parked.Remove(last + 1))
        {
            last++;
        }
    }
}
