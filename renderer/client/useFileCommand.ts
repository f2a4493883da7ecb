import { useCallback, useState } from 'react';
import type { FileCommandName, Input, Output } from './contract.ts';
import { toFailure } from './failure.ts';
import { openWaitingTab, presentFile, saveFile } from './files.ts';
import { messenger } from './messenger.ts';
import { useCommand } from './useCommand.ts';

export interface FileCommand<I> {
  /** Call it inside the click. Answers true when the file was shown or saved. */
  run: (input: I) => Promise<boolean>;
  pending: boolean;
}

/**
 * A print or an export: runs the command, then shows the PDF or saves the file.
 * @param title names the document while it is being made: 'Lembar disposisi'
 */
export function useFileCommand<N extends FileCommandName>(
  name: N,
  then: 'tampil' | 'simpan',
  title: string,
): FileCommand<Input<N>> {
  const command = useCommand(name);
  const [busy, setBusy] = useState(false);
  const { run: ask } = command;
  const run = useCallback(
    async (input: Input<N>) => {
      const tab = then === 'tampil' ? openWaitingTab(title) : null;
      setBusy(true);
      try {
        const outcome = await ask(input);
        if (!outcome.ok) {
          tab?.close();
          return false;
        }
        const file = asFile(outcome.data);
        if (then === 'simpan') {
          const saved = await saveFile(file);
          if (saved) messenger.saved(`${file.nama} disimpan.`);
          return saved;
        }
        await presentFile(file, tab);
        return true;
      } catch (thrown) {
        tab?.close();
        messenger.failure(toFailure(thrown));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [ask, then, title],
  );
  return { run, pending: busy };
}

/** What `FileCommandName` guarantees of the output, in a form that a generic name can be read through. */
const asFile = (data: Output<FileCommandName>) => data as { nama: string; mime: string; isi: Uint8Array<ArrayBuffer> };
