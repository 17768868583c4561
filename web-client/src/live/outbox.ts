import type { Attachment } from '@/contract/files';
import { Refused } from '@/contract/http';
import type { PostReply, PostRequest, RoomUpdate } from '@/contract/rooms';
import { failed, type Outgoing, type OutgoingFile, progressed, sending, without } from './outgoing';

/** Sends the bytes of one file; called again it goes on with the same upload. */
export type Upload = (onProgress: (part: number) => void, signal: AbortSignal) => Promise<Attachment>;

const waitedQuietly = 10_000;

/** What the outbox needs of its room. */
interface Room {
  outgoing: () => readonly Outgoing[];
  put: (outgoing: readonly Outgoing[]) => void;
  post: (request: PostRequest) => Promise<PostReply>;
  receive: (update: RoomUpdate) => void;
  /** The last number on this screen. */
  number: () => number;
}

/**
 * What was written here, in the order in which it was written: while a file goes up, what was written after it waits,
 * so that "this is it" never stands above the picture that it speaks of.
 */
export class Outbox {
  private readonly uploads = new Map<string, { upload: Upload; stop: AbortController }>();
  private before: Promise<void> | null = null;

  constructor(private readonly room: Room) {}

  post(request: PostRequest, file?: OutgoingFile, upload?: Upload): Promise<void> {
    if (upload) this.uploads.set(request.commandId, { upload, stop: new AbortController() });
    this.room.put(sending(this.room.outgoing(), request, new Date().toISOString(), file));
    return this.inTurn(request);
  }

  /** Sends again what failed, a file from its beginning if it never arrived whole. */
  retry(commandId: string): void {
    const entry = this.entry(commandId);
    if (!entry) return;
    // Whoever sends again after reading what came meanwhile means it.
    const { lastSeen, ...rest } = entry.request;
    const request = lastSeen === undefined ? rest : { ...rest, lastSeen: this.room.number() };
    this.room.put(sending(this.room.outgoing(), request, entry.at, entry.file));
    void this.inTurn(request);
  }

  /** Takes a message out of the room, stops its upload, and hands back its words. */
  takeBack(commandId: string): string {
    const entry = this.entry(commandId);
    this.uploads.get(commandId)?.stop.abort();
    this.forget(commandId);
    if (entry?.file) URL.revokeObjectURL(entry.file.url);
    return entry?.request.text ?? '';
  }

  private async inTurn(request: PostRequest): Promise<void> {
    const { before } = this;
    if (!before && !this.uploads.has(request.commandId)) return this.say(request);
    const mine = this.sendAfter(before, request);
    this.before = mine;
    await mine;
    if (this.before === mine) this.before = null;
  }

  private async sendAfter(before: Promise<void> | null, request: PostRequest): Promise<void> {
    const ready = await this.uploaded(request);
    await before;
    if (ready && this.entry(request.commandId)) await this.say(ready);
  }

  /** The message with its file on the server; null when that failed. */
  private async uploaded(request: PostRequest): Promise<PostRequest | null> {
    const waiting = this.uploads.get(request.commandId);
    if (!waiting || request.attachment !== undefined) return request;
    try {
      const { id } = await waiting.upload((part) => {
        this.room.put(progressed(this.room.outgoing(), request.commandId, part));
      }, waiting.stop.signal);
      const ready = { ...request, attachment: id };
      this.room.put(
        this.room
          .outgoing()
          .map((each) => (each.request.commandId === request.commandId ? { ...each, request: ready } : each)),
      );
      return ready;
    } catch (error) {
      const refusal = error instanceof Refused && error.status > 0 ? error.code : undefined;
      this.room.put(failed(this.room.outgoing(), request.commandId, refusal));
      return null;
    }
  }

  private async say(request: PostRequest): Promise<void> {
    const { commandId } = request;
    try {
      const reply = await this.room.post(request);
      if (reply.update) {
        this.forget(commandId);
        this.room.receive(reply.update);
      } else if (reply.retryAfterMs && reply.retryAfterMs <= waitedQuietly) {
        // It stays as being sent, under its id: nobody need press again for a short wait.
        setTimeout(() => {
          if (this.entry(commandId)) void this.say(request);
        }, reply.retryAfterMs);
      } else {
        this.room.put(failed(this.room.outgoing(), commandId, reply.refusal ?? 'unknown'));
        reply.missed?.forEach((update) => {
          this.room.receive(update);
        });
      }
    } catch {
      this.room.put(failed(this.room.outgoing(), commandId));
    }
  }

  private entry(commandId: string): Outgoing | undefined {
    return this.room.outgoing().find((each) => each.request.commandId === commandId);
  }

  private forget(commandId: string): void {
    this.uploads.delete(commandId);
    this.room.put(without(this.room.outgoing(), commandId));
  }
}
