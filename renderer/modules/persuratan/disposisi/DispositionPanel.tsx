import { useEffect, useMemo, useState } from 'react';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni, useSession } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { DraftNotice } from '../../../components/DraftNotice.tsx';
import { notifyInfo } from '../../../components/notify.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useDraft } from '../../../components/useDraft.ts';
import grid from '../formGrid.module.css';
import { fetchScan, type Scan } from '../scans.ts';
import type { Kerja } from '../surat/letterSearch.ts';
import { DispositionDetails } from './DispositionDetails.tsx';
import classes from './DispositionPanel.module.css';
import {
  checkDisposition,
  emptyDisposition,
  isEmptyDisposition,
  type Letter,
  parseDisposition,
  recipientPosts,
} from './dispositionForm.ts';
import { posisiBagian, type Recipient } from './dispositionTree.ts';
import { RecipientFields } from './RecipientFields.tsx';
import { SignedSheet } from './SignedSheet.tsx';
import { useGiving } from './useGiving.ts';

export interface DispositionPanelProps {
  letter: Letter;
  kerja: Exclude<Kerja, 'verifikasi' | 'perbaiki'>;
  /** The part that is forwarded or given to somebody else. */
  penerima: Recipient | undefined;
  /** The scan of the signed sheet, when it is already the letter's. */
  lampiranId: number | undefined;
  sheet: Scan | undefined;
  onSheet: (sheet: Scan | undefined) => void;
  onDone: () => void;
}

const TITLES = {
  salin: 'Salin disposisi dari lembar',
  disposisi: 'Disposisi',
  teruskan: 'Teruskan disposisi',
  alihkan: 'Disposisikan ulang',
} as const;

/** The disposisi sheet as a form: whom it goes to, what each is to do, until when; copied from paper or given here. */
export function DispositionPanel(props: DispositionPanelProps) {
  const { letter, kerja, penerima, lampiranId, sheet, onSheet, onDone } = props;
  const hariIni = useHariIni();
  const { jabatan } = useSession();
  const posts = useOperation('instansi.jabatan', {});
  const instructions = useOperation('instansi.instruksi', {});
  const dariJabatanId = giverOf(props, posts.data ?? []);
  const givesOwn = dariJabatanId !== undefined && jabatan.some((post) => post.jabatanId === dariJabatanId);
  const [form, setForm] = useState(() =>
    emptyDisposition(hariIni, kerja === 'salin', kerja === 'salin' ? lampiranId : undefined),
  );
  const draft = useDraft(`disposisi.${letter.id}.${kerja}.${penerima?.bagianId ?? 0}`, form, {
    isEmpty: isEmptyDisposition,
    parse: parseDisposition,
  });
  const [returned, setReturned] = useState<string>();
  const { restored, taken, finish } = draft;
  useEffect(() => {
    if (restored === undefined) return;
    setForm((now) => ({ ...restored.value, lampiranId: now.lampiranId ?? restored.value.lampiranId }));
    setReturned(restored.pada);
    taken();
    const { lampiranId: kept } = restored.value;
    if (kept !== undefined && !letter.lampiran.some((one) => one.id === kept))
      fetchScan(kept).then(onSheet, () => setForm((now) => ({ ...now, lampiranId: undefined })));
  }, [restored, taken, letter.lampiran, onSheet]);
  // Whoever records for somebody else copies from paper; whoever gives it himself writes it here.
  useEffect(() => {
    if (posts.data !== undefined && kerja !== 'salin') setForm((old) => ({ ...old, salin: !givesOwn }));
  }, [posts.data, givesOwn, kerja]);

  const offered = useMemo(() => recipientPosts(posts.data ?? [], dariJabatanId), [posts.data, dariJabatanId]);
  const set = (part: Partial<typeof form>) => setForm((old) => ({ ...old, ...part }));
  const giving = { letter, bagianId: penerima?.bagianId, dariJabatanId, posts: posts.data ?? [] };
  const check = checkDisposition(form, giving, hariIni);
  const [tried, setTried] = useState(false);
  const give = useGiving(letter, kerja, penerima);
  const close = async () => {
    await finish();
    onDone();
  };
  const save = async () => {
    setTried(true);
    if (check.tolak !== null || (kerja === 'alihkan' && form.alasan.trim() === '')) return;
    const outcome = await give.run(form);
    if (!outcome.ok) return;
    for (const text of outcome.peringatan) notifyInfo(text);
    await close();
  };
  const ownErrors = tried
    ? {
        ...(check.tolak === null ? {} : { [rootField(check.tolak.field)]: check.tolak.pesan }),
        ...(kerja === 'alihkan' && form.alasan.trim() === '' ? { alasan: 'Tulis mengapa dialihkan.' } : {}),
      }
    : NONE;
  return (
    <Card title={TITLES[kerja]} sub={subOf(props)}>
      <div className={classes.stack}>
        {returned !== undefined && (
          <DraftNotice
            pada={returned}
            onDrop={() => {
              setForm(emptyDisposition(hariIni, form.salin, form.lampiranId));
              setReturned(undefined);
            }}
            onKeep={() => setReturned(undefined)}
          />
        )}
        <RecordForm
          label={`${TITLES[kerja]} surat ${letter.nomorAgenda}`}
          submitLabel={
            kerja === 'teruskan' ? 'Teruskan' : kerja === 'alihkan' ? 'Disposisikan ulang' : 'Simpan disposisi'
          }
          onSubmit={() => void save()}
          pending={give.pending}
          errors={Object.keys(ownErrors).length > 0 ? ownErrors : give.fieldErrors}
          draft={draft.state}
          secondary={[{ label: 'Tutup', onPress: onDone }]}
        >
          <div className={grid.grid}>
            <SignedSheet
              form={form}
              set={set}
              lampiran={letter.lampiran}
              sheet={sheet}
              onSheet={onSheet}
              choosable={kerja !== 'salin'}
            />
            <RecipientFields
              form={form}
              onChange={setForm}
              posts={offered}
              instructions={instructions.data ?? []}
              error={ownErrors.penerima}
            />
            {kerja === 'alihkan' ? (
              <TextField
                name="alasan"
                label="Alasan dialihkan"
                required
                maxLength={1000}
                value={form.alasan}
                onChange={(alasan) => set({ alasan })}
              />
            ) : (
              <DispositionDetails form={form} set={set} />
            )}
            <div role="status">
              {check.peringatan.length > 0 && (
                <ul className={classes.warnings}>
                  {check.peringatan.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        </RecordForm>
      </div>
    </Card>
  );
}

const NONE: Readonly<Record<string, string>> = {};

/** All that is wrong with a recipient is said where recipients are chosen. */
const rootField = (field: string): string => field.split('.')[0] ?? field;

/** The post that gives: the recipient who forwards, the giver of a part that came back, the Kepala or the Sekretaris of the letter. */
function giverOf(
  { letter, kerja, penerima }: DispositionPanelProps,
  posts: readonly { id: number; peran: readonly string[]; aktif: boolean }[],
): number | undefined {
  if (kerja === 'teruskan') return penerima?.jabatanId;
  const pemberi =
    kerja === 'alihkan' && penerima !== undefined ? posisiBagian(letter, penerima.bagianId).pemberi : undefined;
  if (pemberi !== undefined) return pemberi.jabatanId;
  const peran = letter.status === 'di_sekretaris' ? 'sekretaris' : 'kepala';
  return posts.find((post) => post.aktif && post.peran.includes(peran))?.id;
}

function subOf({ kerja, penerima, letter }: DispositionPanelProps): string {
  if (kerja === 'teruskan') return `dari ${penerima?.jabatan ?? ''}`;
  if (kerja === 'alihkan') return `dikembalikan oleh ${penerima?.jabatan ?? ''}`;
  return letter.status === 'di_sekretaris' ? 'dari Sekretaris' : 'dari Kepala Dinas';
}
