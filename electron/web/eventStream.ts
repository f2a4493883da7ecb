/** GET /peristiwa: what changed, as server-sent events, for a live session. Topics and row ids only, never content. */
import type { FastifyReply } from 'fastify';
import type { House } from '#electron/compose/house.ts';
import { DATA_HEADERS } from './rpc.ts';

/** Also how long an ended session may go on listening. */
const HEARTBEAT_MS = 15_000;
const STREAMS_PER_SESSION = 12;

export class EventStreams {
  readonly #house: House;
  readonly #perSession = new Map<string, number>();
  readonly #open = new Set<() => void>();

  constructor(house: House) {
    this.#house = house;
  }

  /** Answers false when this session listens too often already. */
  open(reply: FastifyReply, token: string): boolean {
    const count = this.#perSession.get(token) ?? 0;
    if (count >= STREAMS_PER_SESSION) return false;
    this.#perSession.set(token, count + 1);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...DATA_HEADERS,
      'Content-Type': 'text/event-stream; charset=utf-8',
      Connection: 'keep-alive',
      'X-Accel-Buffering': 'no',
    });
    raw.write(': penata\n\n');
    const unsubscribe = this.#house.onChange((event) => raw.write(`data: ${JSON.stringify(event)}\n\n`));
    const heartbeat = setInterval(() => {
      this.#house.isSessionAlive(token).then(
        (alive) => (alive ? raw.write(': hidup\n\n') : end()),
        () => end(),
      );
    }, HEARTBEAT_MS);
    const end = () => {
      if (!this.#open.delete(end)) return;
      clearInterval(heartbeat);
      unsubscribe();
      const left = (this.#perSession.get(token) ?? 1) - 1;
      if (left > 0) this.#perSession.set(token, left);
      else this.#perSession.delete(token);
      raw.end();
    };
    this.#open.add(end);
    raw.on('close', end);
    return true;
  }

  closeAll(): void {
    for (const end of [...this.#open]) end();
  }
}
