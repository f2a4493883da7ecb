import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toFailure } from '../../../client/failure.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useSlow } from '../../../client/useSlow.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { DropOverlay } from '../../../components/DropOverlay.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { notifyFailure, notifyInfo } from '../../../components/notify.tsx';
import { usePageDrop } from '../../../components/usePageDrop.ts';
import { type Scan, sendScan } from '../scans.ts';
import { readSearch } from './registerSearch.ts';
import classes from './SheetDrop.module.css';

/**
 * A scanned disposisi sheet dropped anywhere on the register finds its letter by its QR code and opens it for copying. What is no sheet
 * of ours becomes a scan of the open letter or a new letter, if the person says so.
 */
export function SheetDrop({ openId }: { openId: number | undefined }) {
  const navigate = useNavigate();
  const recognise = useCommand('suratMasuk.kenaliLembar', { topics: ['alur'] });
  const attach = useCommand('suratMasuk.tambahLampiran', { success: 'Pindaian ditambahkan pada surat ini.' });
  const [busy, setBusy] = useState(false);
  const [unknown, setUnknown] = useState<Scan>();
  const slow = useSlow(busy);

  const take = async (files: readonly File[]) => {
    const [file, ...others] = files;
    if (file === undefined || busy) return;
    if (others.length > 0) notifyInfo('Lepaskan lembar disposisi satu per satu; yang pertama sedang dibaca.');
    setBusy(true);
    try {
      const scan = await sendScan(file);
      const outcome = await recognise.run({ lampiranId: scan.id });
      if (!outcome.ok) return;
      const { surat } = outcome.data;
      if (surat === null) setUnknown(scan);
      else {
        notifyInfo(`Lembar disposisi surat ${surat.nomorAgenda} dikenali.`);
        await navigate({
          to: '/surat-masuk/$id',
          params: { id: String(surat.id) },
          search: (old) => ({ ...readSearch({ ...old }), kerja: 'salin', lampiran: scan.id }),
        });
      }
    } catch (thrown) {
      notifyFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const over = usePageDrop((files) => void take(files));
  const close = () => setUnknown(undefined);
  return (
    <>
      <DropOverlay shown={over} text="Lepaskan lembar disposisi yang sudah dipindai" />
      <div className={classes.busy} role="status" data-shown={slow || undefined}>
        {slow && 'Lembar sedang dibaca…'}
      </div>
      <FormDialog
        opened={unknown !== undefined}
        onClose={close}
        title={`${unknown?.nama ?? ''} bukan lembar disposisi`}
      >
        <p className={classes.words}>
          Tidak ada kode Penata yang terbaca pada berkas ini. Bila ini memang lembar disposisi, pindai lagi dengan sudut
          kodenya utuh, atau buka suratnya lalu pilih Salin disposisi.
        </p>
        <div className={classes.actions}>
          <ActionButton label="Tutup" onPress={close} />
          {openId !== undefined && (
            <ActionButton
              label="Tambahkan pada surat yang terbuka"
              pending={attach.pending}
              onPress={() => {
                if (unknown !== undefined)
                  void attach.run({ id: openId, lampiran: [unknown.id] }).then(({ ok }) => ok && close());
              }}
            />
          )}
          <ActionButton
            label="Catat sebagai surat baru"
            primary
            onPress={() => {
              if (unknown !== undefined) void navigate({ to: '/surat-masuk/baru', search: { lampiran: unknown.id } });
            }}
          />
        </div>
      </FormDialog>
    </>
  );
}
