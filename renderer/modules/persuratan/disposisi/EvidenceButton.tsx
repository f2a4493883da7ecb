import { useState } from 'react';
import { call } from '../../../client/call.ts';
import { toFailure } from '../../../client/failure.ts';
import { openWaitingTab, presentFile } from '../../../client/files.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { notifyFailure } from '../../../components/notify.tsx';

export interface EvidenceButtonProps {
  file: { id: number; nama: string };
  /** Opening it is written to the log. */
  logged: boolean;
}

/** Opens a file of a follow-up in its own tab or viewer. */
export function EvidenceButton({ file, logged }: EvidenceButtonProps) {
  const [busy, setBusy] = useState(false);
  const open = async () => {
    const tab = openWaitingTab(file.nama);
    setBusy(true);
    try {
      const content = await call(logged ? 'lampiran.buka' : 'lampiran.isi', { id: file.id });
      await presentFile({ ...content, isi: content.isi.slice() }, tab);
    } catch (thrown) {
      tab?.close();
      notifyFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  return <ActionButton label={`Buka ${file.nama}`} small onPress={() => void open()} pending={busy} />;
}
