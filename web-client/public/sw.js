// Tells what waits while no page is open. It keeps no page and answers no request, so nobody is ever shown an old one.

const unreadable = { kind: 'message', text: '有新消息 · There is a new message' };

self.addEventListener('install', () => {
    self.skipWaiting();
});

self.addEventListener('activate', (event) => {
    event.waitUntil(self.clients.claim());
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
            icon: '/mark.svg',
        }),
    );
});

self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(show());
});

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
