import { askedEarly, forgetAsked } from './early';

/** A request that was answered with no: a refusal by a rule, bad input, or no right to it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly fields: Readonly<Record<string, string[]>> = {},
  ) {
    super(code);
    this.name = 'Refused';
  }
}

export type Query = Record<string, string | number | boolean | undefined>;

/**
 * An id that begins with the moment at which it was made (UUID version 7): what is stored one after another then stands
 * side by side in the store's index, instead of dirtying a page each.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}

export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const suffix = search.size > 0 ? `?${search.toString()}` : '';
  return ask<T>(`/api${path}${suffix}`, { method: 'GET', ...(signal ? { signal } : {}) });
}

/** A command carries the id that was made when the person acted, so that a retry is the same command. */
export function send<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  commandId: string = newId(),
): Promise<T> {
  return ask<T>(`/api${path}`, {
    method,
    headers: {
      'X-CoManage': '1',
      'Command-Id': commandId,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

export function upload<T>(path: string, query: Query, file: File, commandId: string): Promise<T> {
  const form = new FormData();
  form.set('file', file);
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value ?? '')]));
  return ask<T>(`/api${path}?${search.toString()}`, {
    method: 'POST',
    headers: { 'X-CoManage': '1', 'Command-Id': commandId },
    body: form,
  });
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await (askedBefore(url, init) ?? fetch(url, { credentials: 'same-origin', ...init }));
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new Refused(0, 'offline');
  }
  if (!response.ok) throw await refusal(response);
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function askedBefore(url: string, { method }: RequestInit): Promise<Response> | undefined {
  if (method === 'GET') return askedEarly(url);
  forgetAsked();
  return undefined;
}

interface Problem {
  code?: string;
  type?: string;
  errors?: Record<string, string[]>;
}

async function refusal(response: Response): Promise<Refused> {
  const problem = await response.json().then(
    (body: unknown) => (body && typeof body === 'object' ? (body as Problem) : {}),
    (): Problem => ({}),
  );
  const named = problem.code ?? problem.type?.match(/^urn:comanage:refusal:(.+)$/)?.[1];
  return new Refused(response.status, named ?? `http.${response.status}`, problem.errors ?? {});
}

export function codeOf(error: unknown): string {
  return error instanceof Refused ? error.code : 'unknown';
}
