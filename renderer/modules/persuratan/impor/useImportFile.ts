import { useCallback, useRef, useState } from 'react';
import { call } from '../../../client/call.ts';
import { type OperationFailure, toFailure } from '../../../client/failure.ts';
import type { Peek } from './importMapping.ts';

export interface ImportFile {
  nama: string;
  peek: Peek;
}

export interface ImportFileState {
  file: ImportFile | undefined;
  pending: boolean;
  failure: OperationFailure | undefined;
  open: (file: File) => void;
  /** Looks again: another sheet, another row of headings. */
  look: (lembar: string, barisJudul: number | undefined) => void;
}

/** The file as the host sees it: its sheets, its headings, a few values of each column. */
export function useImportFile(): ImportFileState {
  const [file, setFile] = useState<ImportFile>();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<OperationFailure>();
  const latest = useRef(0);

  const ask = useCallback(async (nama: string, answer: () => Promise<Peek>) => {
    latest.current += 1;
    const turn = latest.current;
    setPending(true);
    setFailure(undefined);
    try {
      const peek = await answer();
      if (turn === latest.current) setFile({ nama, peek });
    } catch (thrown) {
      if (turn === latest.current) setFailure(toFailure(thrown));
    } finally {
      if (turn === latest.current) setPending(false);
    }
  }, []);
  return {
    file,
    pending,
    failure,
    open: (given) => {
      const nama = given.name.slice(0, 200);
      void ask(nama, async () =>
        call('suratMasuk.unggahImpor', { nama, isi: new Uint8Array(await given.arrayBuffer()) }),
      );
    },
    look: (lembar, barisJudul) => {
      if (file === undefined) return;
      const { lampiranId } = file.peek;
      void ask(file.nama, () =>
        call('suratMasuk.periksaImpor', {
          lampiranId,
          lembar,
          ...(barisJudul === undefined ? {} : { barisJudul }),
        }),
      );
    },
  };
}
