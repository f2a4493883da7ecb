import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../client/call.ts';
import type { Input } from '../client/contract.ts';
import { useSession } from '../client/useSession.ts';
import { DraftKeeper, type DraftPlace, type DraftState } from './draftKeeper.ts';

export interface DraftOptions<T> {
  /** Nothing worth keeping (the empty form). */
  isEmpty: (value: T) => boolean;
  /** Reads a kept draft back; undefined when it does not fit this form any more. */
  parse: (isi: unknown) => T | undefined;
  /** Where drafts are kept; default: with the host, under the logged-in user. */
  place?: DraftPlace;
  enabled?: boolean;
}

export interface Draft<T> {
  /** What was kept from last time, once; the form puts it into its fields and calls `taken`. */
  restored: { value: T; pada: string } | undefined;
  taken: () => void;
  /** For the foot of the form. */
  state: DraftState;
  /** The record is saved or the draft thrown away: both copies go. The form may take the next record at once. */
  finish: () => Promise<void>;
}

/** Keeps what is being typed and gives it back after a crash, a power cut, or another page. One `key` per form and record. */
export function useDraft<T>(key: string, value: T, options: DraftOptions<T>): Draft<T> {
  const { penggunaId } = useSession();
  const [state, setState] = useState<DraftState>({ kind: 'kosong' });
  const [restored, setRestored] = useState<{ value: T; pada: string }>();
  const [ready, setReady] = useState(false);
  const keeper = useRef<DraftKeeper>(undefined);
  const latest = useRef(options);
  latest.current = options;
  const shown = useRef(value);
  shown.current = value;
  /** What stood in the form when its keeper came: typed by nobody, or by whoever sat here before. */
  const asItCameUp = useRef(value);
  const enabled = options.enabled ?? true;

  useEffect(() => {
    if (!enabled) return;
    const own = new DraftKeeper({
      place: latest.current.place ?? hostPlace(key, penggunaId),
      localKey: `penata.draf.${penggunaId}.${key}`,
      local: window.localStorage,
      onState: setState,
    });
    keeper.current = own;
    asItCameUp.current = shown.current;
    let gone = false;
    void own.restore().then((draft) => {
      if (gone) return;
      const parsed = draft === undefined ? undefined : latest.current.parse(draft.isi);
      if (draft !== undefined && parsed !== undefined && !latest.current.isEmpty(parsed)) {
        setRestored({ value: parsed, pada: draft.pada });
      }
      setReady(true);
    });
    const onHide = () => own.flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onHide);
      own.dispose();
      setReady(false);
    };
  }, [key, penggunaId, enabled]);

  useEffect(() => {
    if (restored !== undefined || value === asItCameUp.current) return;
    const empty = latest.current.isEmpty(value);
    if (ready) keeper.current?.change(value, empty);
    else keeper.current?.changeBeforeRestore(value, empty);
  }, [value, ready, restored]);

  const taken = useCallback(() => setRestored(undefined), []);
  const finish = useCallback(async () => {
    setRestored(undefined);
    const own = keeper.current;
    await own?.finish();
    own?.begin();
  }, []);
  return { restored, taken, state, finish };
}

function hostPlace(kunci: string, pengguna: number): DraftPlace {
  return {
    async load() {
      const draft = await call('draf.ambil', { kunci });
      return draft === null ? undefined : { isi: draft.isi, pada: draft.diubahPada };
    },
    // Forms hold plain values; what JSON cannot carry (undefined) is left out on the way.
    save: (isi) => call('draf.simpan', { kunci, pengguna, isi: isi as Input<'draf.simpan'>['isi'] }),
    remove: () => call('draf.hapus', { kunci, pengguna }),
  };
}
