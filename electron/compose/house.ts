/** The house as its hosts see it: one door for operations, one stream of what changed. No SQL runs on a host's thread. */
import type { Reply } from '#shared/contract/errors.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';

export interface HouseRequest {
  operation: string;
  input: unknown;
  /** Session token as the host keeps it; absent before login. */
  token?: string | undefined;
  /** Where the call comes from, for the audit row and the limiter: 'desktop' or an address. */
  place: string;
}

export interface HouseReply {
  reply: Reply;
  /** After login: the token the host must keep (cookie or window). After logout or an ended session: forget it. */
  session?: { token: string; maxAgeSeconds: number } | 'ended';
}

export interface House {
  /** Operations whose input holds the bytes of a file: over HTTP they are the raw body. */
  readonly rawOperations: ReadonlySet<string>;
  call(request: HouseRequest): Promise<HouseReply>;
  onChange(listener: (event: ChangeEvent) => void): () => void;
  /** True while the token belongs to a live session (used by the event stream). */
  isSessionAlive(token: string): Promise<boolean>;
  /** Stops the threads after the running command, makes the closing backup. */
  close(): Promise<void>;
}

export interface HouseOptions {
  dataDir: string;
  /** Fills a fresh data folder with the sample office. */
  sample?: boolean;
  /** Lines for the console while a sample office is filled: 'ROLE NAME PASSWORD' of each account, then how far it is. */
  onSampleLine?: (line: string) => void;
}

/** Why the house did not open, in words a person can act on. */
export class HouseRefused extends Error {
  readonly kind: 'terkunci' | 'rusak' | 'lebih-baru' | 'hanya-baca' | 'penuh' | 'tempat' | 'migrasi';
  readonly backups: string[];

  constructor(kind: HouseRefused['kind'], message: string, backups: string[] = []) {
    super(message);
    this.name = 'HouseRefused';
    this.kind = kind;
    this.backups = backups;
  }
}
