// What a page needs before its scripts run. Nothing here may keep the page from coming.

// Written by the build: the files of some pages in each language, beside those that every page names itself.
const files = {};
// What these pages ask of the service first.
const questions = {
    today: ['/me/health', '/me/results', '/rooms', '/me/alerts', '/me/notifications'],
    rooms: ['/rooms', '/me/alerts', '/me/notifications'],
};

let language = 'zh-CN';
let leaving = false;
try {
    // Letters and colours as chosen in this browser, before anything is drawn: no page shows itself first in others.
    // The same as applySettings in src/ui/settings.ts, which takes over once the page runs.
    const kept = JSON.parse(localStorage.getItem('comanage.settings') ?? '{}');
    const root = document.documentElement;
    if (kept.language) language = root.lang = kept.language;
    root.dataset.theme = kept.theme ?? 'light';
    if (kept.text) root.dataset.text = kept.text;
    if (kept.elder) root.dataset.elder = String(kept.elder);
    if (kept.pointer) root.dataset.pointer = kept.pointer;
    leaving = localStorage.getItem('comanage.leaving') !== null;
} catch {
    // Without a readable choice the page looks as it is shipped.
}

// On a slow line every step is a way there and back. Texts, page and answers come while the scripts do, not after them;
// src/contract/early.ts hands the answers on. Whoever has signed out is asked for by nobody.
const [, page, room] = /^\/([a-z]*)(?:\/([0-9a-f-]{36}))?$/.exec(location.pathname) ?? [];
for (const file of files[page]?.[language] ?? files.any?.[language] ?? []) {
    const link = document.createElement('link');
    const style = file.endsWith('.css');
    Object.assign(link, {
        rel: style ? 'preload' : 'modulepreload',
        as: style ? 'style' : 'script',
        crossOrigin: '',
        href: file,
    });
    document.head.append(link);
}
if (!leaving) {
    const asked = [
        '/session',
        ...(questions[page] ?? []),
        ...(page === 'rooms' && room ? [`/rooms/${room}/opening`] : []),
    ];
    globalThis.comanageAsked = new Map(
        asked.map((path) => [`/api${path}`, fetch(`/api${path}`, { credentials: 'same-origin' })]),
    );
    // What nobody fetches from here has no one to be told of a bad line.
    for (const answer of globalThis.comanageAsked.values()) answer.catch(() => undefined);
}
