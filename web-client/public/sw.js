// Keeps the shell of the pages for when there is no net, and tells what waits while no page is open.
// With a net every page is asked for anew, so nobody is shown an old one; what a person may read is never kept here.

// Written by the build: the version, and the files without which no page of a patient opens.
const shell = { version: 'none', files: [] };

const current = `shell-${shell.version}`;
const unreadable = { kind: 'message', text: '有新消息 · There is a new message' };

self.addEventListener('install', (event) => {
    event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
    event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== self.location.origin) return;
    if (pathname.startsWith('/api') || pathname.startsWith('/hub') || pathname.startsWith('/openapi')) return;
    if (request.mode === 'navigate') event.respondWith(netFirst(request, '/index.html'));
    else if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
    else if (shell.files.includes(pathname)) event.respondWith(netFirst(request, pathname));
});

self.addEventListener('push', (event) => {
    const { kind, text } = read(event.data);
    const urgent = kind === 'emergency';
    event.waitUntil(
        self.registration.showNotification('CoManage', {
            body: text,
            // A later one takes the place of an earlier one; only an emergency rings again.
            tag: kind,
            renotify: urgent,
            requireInteraction: urgent,
            icon: '/icon-192.png',
        }),
    );
});

self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(show());
});

async function keepShell() {
    const cache = await caches.open(current);
    await cache.addAll(shell.files.map((file) => new Request(file, { cache: 'reload' })));
}

// The version before this one stays: a page that was opened with it may still ask for one of its parts.
async function tidy() {
    const names = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== current);
    await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

async function netFirst(request, file) {
    try {
        const answer = await fetch(request);
        if (answer.ok || request.mode !== 'navigate') return answer;
        // A proxy whose service is away speaks for nobody.
        return answer.status >= 502 ? ((await kept(file)) ?? answer) : answer;
    } catch (error) {
        const last = await kept(file);
        if (last) return last;
        throw error;
    }
}

// Built files carry a hash of their content in their name: what was kept is what would come.
async function keptFirst(request) {
    const last = await caches.match(request);
    if (last) return last;
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(current)).put(request, answer.clone());
    return answer;
}

async function kept(file) {
    return (await (await caches.open(current)).match(file)) ?? caches.match(file);
}

// A browser that is woken must show something, whatever it was sent.
function read(data) {
    try {
        const said = data.json();
        return { kind: String(said.kind), text: String(said.text) };
    } catch {
        return unreadable;
    }
}

async function show() {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return pages.length > 0 ? pages[0].focus() : self.clients.openWindow('/');
}
