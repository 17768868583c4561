// Letters and colours as chosen in this browser, before anything is drawn: no page shows itself first in others.
// The same as applySettings in src/ui/settings.ts, which takes over once the page runs.
try {
    const kept = JSON.parse(localStorage.getItem('comanage.settings') ?? '{}');
    const root = document.documentElement;
    if (kept.language) root.lang = kept.language;
    root.dataset.theme = kept.theme ?? 'light';
    if (kept.text) root.dataset.text = kept.text;
    if (kept.elder) root.dataset.elder = String(kept.elder);
    if (kept.pointer) root.dataset.pointer = kept.pointer;
} catch {
    // Without a readable choice the page looks as it is shipped.
}
