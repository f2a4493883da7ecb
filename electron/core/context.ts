/** What a handler gets. Everything it may touch stands here: no other connection, no clock of its own, no global. */

import type { ReadDb, WriteDb } from '#electron/database/connection.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { AttachmentStore } from './attachments.ts';

export interface Post {
  jabatanId: number;
  kode: string;
  nama: string;
  unitId: number | null;
  jenis: 'definitif' | 'plt' | 'plh' | 'pj';
}

/** The user behind a call, with all roles that his posts give him today. */
export interface Session {
  penggunaId: number;
  pegawaiId: number;
  nama: string;
  namaPengguna: string;
  roles: readonly Role[];
  posts: readonly Post[];
  /** The keys under which turns and chain membership of cases name this user: 'peran:x', 'jabatan:1', 'unit:2', 'pengguna:3'. */
  receivers: readonly string[];
  mustChangePassword: boolean;
  /** 'desktop' or an address. */
  place: string;
  tokenHash: string;
}

export interface Moment {
  /** Instant, UTC ISO text. */
  now: string;
  /** Civil date in the office's zone. */
  today: string;
  /** IANA zone of the office. */
  zone: string;
}

export interface ReadContext extends Moment {
  read: ReadDb;
  /** Throws Refusal BELUM_MASUK where an operation for anybody asks for a user. */
  readonly session: Session;
  readonly place: string;
  files: AttachmentStore;
}

export type Secrecy = 'biasa' | 'terbatas' | 'rahasia' | 'sangat_rahasia';

/** One line of the log: what was done to what, from what to what, why, and who decided. */
export interface AuditEntry {
  objek?: { jenis: string; id: number; label: string; keamanan?: Secrecy };
  /** Only the fields that changed. */
  sebelum?: Record<string, unknown>;
  sesudah?: Record<string, unknown>;
  alasan?: string | undefined;
  /** Who decided, when somebody else records it (a paper signed by the Kepala). */
  pelaku?: string | undefined;
  /** Who recorded it, where the call itself had no session yet (login, first start). */
  pencatat?: Pick<Session, 'penggunaId' | 'nama' | 'roles'>;
}

export interface WriteContext extends ReadContext {
  db: WriteDb;
  /** Adds a line to the log, in this transaction. A command that adds none gets one without an object. */
  audit(entry: AuditEntry): void;
  /** Tells every window that this topic changed, after the commit. */
  changed(topic: string, ...ids: number[]): void;
  /** Ends or starts the host's session with this answer. */
  setSession(change: { token: string; maxAgeSeconds: number } | 'ended'): void;
  /** Asks for something to run after the commit, on the data thread. */
  afterCommit(work: () => void): void;
  /** Asks the house to let go of the database after the commit, carry out a restore order, and open again. */
  reopen(): void;
}

/** For a stage without a database. */
export interface WorkContext extends Moment {
  place: string;
  files: AttachmentStore;
  dataDir: string;
}
