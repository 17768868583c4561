import { send } from './http';

/** Whether this browser can be told while its page is closed, and whether it is. */
export type PushState = 'on' | 'off' | 'blocked' | 'insecure' | 'unsupported';

const worker = '/sw.js';
const ownerKey = 'comanage.push-owner';

export async function pushState(): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  return (await subscription()) ? 'on' : 'off';
}

/** Asks for permission: only to be called from a click. */
export async function tellThisBrowser(publicKey: string, me: string, language: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState();
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that was made for another sender takes nothing from this one.
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(publicKey),
  });
  try {
    await report(made, language);
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
  localStorage.setItem(ownerKey, me);
  return 'on';
}

/** The server learns of a changed language; what somebody else left switched on here is switched off. */
export async function keepThisBrowser(me: string, language: string): Promise<void> {
  const present = await subscription();
  if (!present) return;
  if (localStorage.getItem(ownerKey) === me) await report(present, language);
  else await present.unsubscribe();
}

/** This browser is told nothing any more, by whomever. */
export async function forgetThisBrowser(devices: readonly string[] = []): Promise<void> {
  const present = await subscription();
  const known = localStorage.getItem(`${ownerKey}.device`);
  localStorage.removeItem(ownerKey);
  localStorage.removeItem(`${ownerKey}.device`);
  await present?.unsubscribe();
  for (const device of new Set([...(known ? [known] : []), ...devices])) await forgetDevice(device);
}

export function forgetDevice(id: string): Promise<void> {
  return send('POST', `/me/notifications/devices/${id}/remove`);
}

/** The server's name for this browser, while it is told. */
export function thisDevice(): string | null {
  return localStorage.getItem(`${ownerKey}.device`);
}

async function report(made: PushSubscription, language: string): Promise<void> {
  const { endpoint, keys } = made.toJSON();
  const id = await send<string>('POST', '/me/notifications/devices', {
    endpoint,
    p256dh: keys?.p256dh,
    auth: keys?.auth,
    language,
    name: browserName(navigator.userAgent),
  });
  localStorage.setItem(`${ownerKey}.device`, id);
}

async function subscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration(worker);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

const browsers: [RegExp, string][] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What somebody knows the browser by in a list. */
export function browserName(userAgent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(' · ') || 'Browser';
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
