import { Refused } from '@/contract/http';

/**
 * What is kept on this device for whoever is signed in: drafts, unsent words, half-filled sheets, and the rooms as last
 * seen. All of it is encrypted with a key that no script can read out and that is thrown away with the session, so that
 * what is left behind on a lent or lost device is noise. Where the browser gives no keys (a page without https), short
 * things live in the tab alone and the rest is not kept.
 */

const database = 'comanage';
const stores = { keys: 'keys', sealed: 'sealed' } as const;
const ownerKey = 'owner';
const tabPrefix = 'comanage.kept.';
const large = 'room.';

interface Owner {
  user: string;
  key: CryptoKey;
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

interface Opened {
  db: IDBDatabase;
  owner: Owner;
}

let opened: Opened | null = null;
const memory = new Map<string, unknown>();

/** Whether this browser can keep anything past the tab. */
export function canKeep(): boolean {
  return globalThis.isSecureContext && 'indexedDB' in globalThis;
}

/** Opens what this person has kept here; what somebody else left is thrown away first. */
export async function openVault(user: string): Promise<void> {
  if (opened?.owner.user === user || !canKeep()) return;
  const db = await openDatabase();
  let owner = await ownerOf(db);
  if (owner?.user !== user) {
    await clear(db);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    owner = { user, key };
    await write(db, stores.keys, ownerKey, owner);
  }
  await load({ db, owner });
}

/** Without a line nobody can say who is signed in; then it is whoever was. */
export async function reopenVault(): Promise<void> {
  if (opened || !canKeep()) return;
  const db = await openDatabase();
  const owner = await ownerOf(db);
  if (owner) await load({ db, owner });
}

/** Ends with the session: first the key, then everything that it opened. */
export async function wipeVault(): Promise<void> {
  memory.clear();
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith('comanage.')) sessionStorage.removeItem(name);
  const db = opened?.db ?? (canKeep() ? await openDatabase() : null);
  opened = null;
  if (db) await clear(db);
}

/** Something short, at once. */
export function kept(name: string): unknown {
  if (memory.has(name)) return memory.get(name);
  if (canKeep()) return undefined;
  const text = sessionStorage.getItem(tabPrefix + name);
  // Read once: who looks again finds the same thing.
  if (text !== null) memory.set(name, JSON.parse(text));
  return memory.get(name);
}

/** Keeps something short under this name, or nothing any more. */
export function keep(name: string, value: unknown): void {
  if (value === undefined) memory.delete(name);
  else memory.set(name, value);
  if (canKeep()) void seal(name, value).catch(() => undefined);
  else if (value === undefined) sessionStorage.removeItem(tabPrefix + name);
  else sessionStorage.setItem(tabPrefix + name, JSON.stringify(value));
}

export function keptNames(prefix: string): string[] {
  return [...memory.keys()].filter((name) => name.startsWith(prefix)).sort();
}

/** A room as last seen, kept without being held in memory. */
export async function keepRoom(room: string, value: unknown): Promise<void> {
  await seal(large + room, value);
}

export async function keptRoom(room: string): Promise<unknown> {
  return opened ? unseal(opened, await read<Sealed>(opened.db, stores.sealed, large + room)) : undefined;
}

async function load(found: Opened): Promise<void> {
  opened = found;
  for (const name of await names(found.db)) {
    // What was typed before the vault stood open is newer.
    if (name.startsWith(large) || memory.has(name)) continue;
    const value = await unseal(found, await read<Sealed>(found.db, stores.sealed, name));
    if (value !== undefined) memory.set(name, value);
  }
  for (const [name, value] of memory) await seal(name, value);
}

/**
 * An answer of the server, or without a line the last one that was kept here. Whoever asks shows that it may be old:
 * the strip above every page says since when.
 */
export async function orKept<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask();
    keep(name, answer);
    return answer;
  } catch (error) {
    if (!(error instanceof Refused && error.status === 0)) throw error;
    await reopenVault();
    const last = kept(name);
    if (last === undefined) throw error;
    return last as T;
  }
}

async function seal(name: string, value: unknown): Promise<void> {
  if (!opened) return;
  const { db, owner } = opened;
  if (value === undefined) return remove(db, name);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, owner.key, words);
  // Meanwhile the session may have ended, and with it the right to keep anything.
  if (isOpen(owner) && (name.startsWith(large) || memory.get(name) === value))
    await write(db, stores.sealed, name, { iv, data });
}

function isOpen(owner: Owner): boolean {
  return opened?.owner === owner;
}

async function unseal({ owner }: Opened, sealed: Sealed | undefined): Promise<unknown> {
  if (!sealed) return undefined;
  const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, owner.key, sealed.data);
  return JSON.parse(new TextDecoder().decode(words)) as unknown;
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(stores.keys);
    request.result.createObjectStore(stores.sealed);
  };
  return done(request);
}

function ownerOf(db: IDBDatabase): Promise<Owner | undefined> {
  return read<Owner>(db, stores.keys, ownerKey);
}

function read<T>(db: IDBDatabase, store: string, name: string): Promise<T | undefined> {
  return done(db.transaction(store).objectStore(store).get(name) as IDBRequest<T | undefined>);
}

async function names(db: IDBDatabase): Promise<string[]> {
  const all = await done(db.transaction(stores.sealed).objectStore(stores.sealed).getAllKeys());
  return all.map(String);
}

async function write(db: IDBDatabase, store: string, name: string, value: unknown): Promise<void> {
  await done(db.transaction(store, 'readwrite').objectStore(store).put(value, name));
}

async function remove(db: IDBDatabase, name: string): Promise<void> {
  await done(db.transaction(stores.sealed, 'readwrite').objectStore(stores.sealed).delete(name));
}

async function clear(db: IDBDatabase): Promise<void> {
  await done(db.transaction(stores.keys, 'readwrite').objectStore(stores.keys).clear());
  await done(db.transaction(stores.sealed, 'readwrite').objectStore(stores.sealed).clear());
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser could not keep it.'));
    };
  });
}
