/** Who is logged in. The frame shows its pages only once this is known, so inside it the answer is always there. */
import { createContext, useContext } from 'react';
import type { Role } from '#shared/contract/roles.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import type { Output } from './contract.ts';

export interface Session extends Output<'sesi.saya'> {
  /** Name of the office. */
  kantor: string;
  /** Civil date in the office's zone. */
  hariIni: string;
  /** IANA zone of the office. */
  zona: string;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** @throws Error outside the frame (a programming error) */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside the frame');
  return session;
}

/** True when the user holds one of the roles today. */
export function useHolds(...roles: readonly Role[]): boolean {
  const { peran } = useSession();
  return roles.some((role) => peran.includes(role));
}

/** Civil date today in the office's zone; outside the frame, in Asia/Jakarta. */
export function useHariIni(): string {
  return useContext(SessionContext)?.hariIni ?? civilDateOf(new Date().toISOString(), 'Asia/Jakarta');
}

/** IANA zone of the office; outside the frame Asia/Jakarta. */
export function useZona(): string {
  return useContext(SessionContext)?.zona ?? 'Asia/Jakarta';
}
