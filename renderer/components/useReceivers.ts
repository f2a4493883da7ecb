import { useCallback, useMemo } from 'react';
import { ROLES } from '#shared/contract/roles.ts';
import { useOperation } from '../client/useOperation.ts';
import { useHolds } from '../client/useSession.ts';

/** Who can be given something: a post, a unit, a role, a user. */
export interface Receiver {
  /** 'jabatan:1', 'unit:2', 'peran:kepala', 'pengguna:3' */
  penerima: string;
  nama: string;
  /** Who holds the post, or what kind of receiver it is. */
  sub: string;
}

export type ReceiverKind = 'jabatan' | 'unit' | 'peran' | 'pengguna';

const ALL: readonly ReceiverKind[] = ['jabatan', 'unit', 'peran', 'pengguna'];
/** Offered at once; more are found by typing. */
const OFFERED = 60;

/** All active receivers of these kinds; users only for who may list them. */
export function useReceivers(kinds: readonly ReceiverKind[] = ALL): readonly Receiver[] {
  const listsUsers = useHolds('admin', 'kasubbagUmum', 'auditor');
  const wants = (kind: ReceiverKind) => kinds.includes(kind);
  const posts = useOperation('instansi.jabatan', {}, { enabled: wants('jabatan') }).data;
  const units = useOperation('instansi.unit', {}, { enabled: wants('unit') }).data;
  const users = useOperation(
    'pengguna.daftar',
    {},
    { enabled: wants('pengguna') && listsUsers, topics: ['instansi'] },
  ).data;
  const withRoles = wants('peran');
  return useMemo(
    () => [
      ...(posts ?? [])
        .filter((post) => post.aktif)
        .map((post) => ({
          penerima: `jabatan:${post.id}`,
          nama: post.nama,
          sub: post.pemangku === null ? 'jabatan, sedang kosong' : post.pemangku.nama,
        })),
      ...(units ?? [])
        .filter((unit) => unit.aktif)
        .map((unit) => ({ penerima: `unit:${unit.id}`, nama: unit.nama, sub: 'unit: siapa pun di dalamnya' })),
      ...(withRoles
        ? Object.entries(ROLES).map(([role, nama]) => ({
            penerima: `peran:${role}`,
            nama,
            sub: 'peran: siapa pun yang memegangnya',
          }))
        : []),
      ...(users ?? [])
        .filter((user) => user.aktif)
        .map((user) => ({
          penerima: `pengguna:${user.id}`,
          nama: user.nama,
          sub: user.jabatan.join(', ') || 'pengguna',
        })),
    ],
    [posts, units, users, withRoles],
  );
}

/** Whether all words stand in the name of the receiver or of who holds it. */
export function receiverMatches(receiver: Receiver, typed: string): boolean {
  const text = `${receiver.nama} ${receiver.sub}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The search of a `PickField` over these receivers. */
export function useReceiverSearch(receivers: readonly Receiver[]): (text: string) => Promise<readonly Receiver[]> {
  return useCallback(
    async (text: string) => receivers.filter((receiver) => receiverMatches(receiver, text.trim())).slice(0, OFFERED),
    [receivers],
  );
}
