import { useEffect, useState } from 'react';
import { useOperation } from '../../../client/useOperation.ts';
import classes from './section.module.css';

interface KopPreviewProps {
  texts: Readonly<Record<'pemerintah' | 'nama' | 'alamat' | 'kodePos' | 'telepon' | 'laman' | 'posel', string>>;
  logoId: number | undefined;
}

/** The letterhead as it will be printed, while one types. */
export function KopPreview({ texts, logoId }: KopPreviewProps) {
  const logo = useOperation('lampiran.isi', { id: logoId ?? 1 }, { enabled: logoId !== undefined });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (logoId === undefined || logo.data === undefined) return setUrl(undefined);
    const made = URL.createObjectURL(new Blob([logo.data.isi], { type: logo.data.mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [logoId, logo.data]);
  const address = [texts.alamat, texts.kodePos].filter((part) => part.trim() !== '').join(' ');
  const contact = (
    [
      ['Telepon', texts.telepon],
      ['Laman', texts.laman],
      ['Pos-el', texts.posel],
    ] as const
  )
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => `${label} ${value}`)
    .join(', ');
  return (
    <div className={classes.kop} role="img" aria-label="Contoh kop surat">
      {url === undefined ? <span /> : <img className={classes.kopLogo} src={url} alt="" />}
      <div>
        <div className={classes.kopGovernment}>{texts.pemerintah.toUpperCase()}</div>
        <div className={classes.kopName}>{texts.nama.toUpperCase()}</div>
        <div className={classes.kopLine}>{address}</div>
        <div className={classes.kopLine}>{contact}</div>
      </div>
      <span />
    </div>
  );
}
