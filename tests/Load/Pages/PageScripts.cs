namespace CoManage.Load.Pages;

/// <summary>What is timed inside the page, where no round trip to this program is part of the figure.</summary>
internal static class PageScripts
{
    /// <summary>From the press on a room in the list until its newest message has been painted; milliseconds.</summary>
    public const string OpenRoom = """
        async (room) => {
          const link = document.querySelector(`.room-row[href$="${room}"]`);
          const began = performance.now();
          link.click();
          while (!document.querySelector('.said-line')) {
            if (performance.now() - began > 20_000) throw new Error('No message came.');
            await new Promise(requestAnimationFrame);
          }
          await new Promise(requestAnimationFrame);
          return performance.now() - began;
        }
        """;

    /// <summary>Loads so many older pages, as a reader does who goes back.</summary>
    public const string LoadOlder = """
        async (pages) => {
          const box = document.querySelector('.scroll-talk');
          for (let page = 0; page < pages; page++) {
            const older = () => document.querySelector('.talk-lines > .btn-quiet');
            while (!older()) {
              box.scrollTop = 0;
              await new Promise(requestAnimationFrame);
            }
            const before = document.querySelector('.said-line').id;
            older().click();
            while (document.querySelector('.said-line').id === before && !older()) await new Promise(requestAnimationFrame);
            await new Promise((done) => setTimeout(done, 50));
          }
          return document.querySelectorAll('.said-line').length;
        }
        """;

    /// <summary>The time between frames while the talk is scrolled by 60 px in each, up and down; milliseconds.</summary>
    public const string Scroll = $$"""
        async (ms) => {
          {{Frames}}
          const box = document.querySelector('.scroll-talk');
          let step = -60;
          const between = await frames(ms, () => {
            if (box.scrollTop <= 0) step = 60;
            if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) step = -60;
            box.scrollTop += step;
          });
          box.scrollTop = box.scrollHeight;
          return between;
        }
        """;

    /// <summary>The time between frames while nothing is done to the page.</summary>
    public const string Watch = $$"""
        async (ms) => {
          {{Frames}}
          return await frames(ms, () => {});
        }
        """;

    /// <summary>
    /// A field and a list that grows by 20 lines a second, and nothing else: what a letter costs in this browser on this
    /// machine whatever the page.
    /// </summary>
    public const string BarePage = """
        <!doctype html><title>bare</title><div id="said" style="height: 600px; overflow: hidden"></div><textarea></textarea>
        <script>
          setInterval(() => {
            said.append(Object.assign(document.createElement('p'), { textContent: new Date().toISOString() }));
            said.scrollTop = said.scrollHeight;
          }, 50);
        </script>
        """;

    /// <summary>
    /// Keeps how long each letter took until the page had drawn it, how long the browser says each key's events took until
    /// they were on the screen, and how much of that until the page was done with them.
    /// </summary>
    public const string ListenToKeys = """
        () => {
          Object.assign(window, { letterTimes: [], keyTimes: [] });
          addEventListener('input', (event) => requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => window.letterTimes.push(performance.now() - event.timeStamp);
            channel.port2.postMessage(null);
          }), true);
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if (/key|input/.test(entry.name)) window.keyTimes.push([entry.duration, entry.processingEnd - entry.startTime]);
          }).observe({ type: 'event', durationThreshold: 16 });
        }
        """;

    /// <summary>What a filter of the queue costs: script, style and layout, and until it is painted; milliseconds.</summary>
    public const string Filter = """
        async (words) => {
          const field = document.querySelector('#triage-search');
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
          const painted = () => new Promise((done) => requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = done;
            channel.port2.postMessage(null);
          }));
          await painted();
          const began = performance.now();
          set.call(field, words);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await Promise.resolve();
          document.body.getBoundingClientRect();
          const worked = performance.now() - began;
          await painted();
          return [worked, performance.now() - began];
        }
        """;

    private const string Frames = """
        const frames = (ms, step) => new Promise((done) => {
          const between = [];
          let last = performance.now();
          const end = last + ms;
          const tick = (now) => {
            between.push(now - last);
            last = now;
            step();
            if (now < end) requestAnimationFrame(tick); else done(between.slice(1));
          };
          requestAnimationFrame(tick);
        });
        """;
}
