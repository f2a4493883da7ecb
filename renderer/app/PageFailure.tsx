import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import classes from './PageFailure.module.css';

/** A page that broke, inside the frame: everything else still works. */
export function PageFailure({ error }: ErrorComponentProps) {
  return <FailureWords thrown={error} />;
}

/** What happened, what is safe, what to do. The details go to the console. */
export function FailureWords({ thrown }: { thrown: unknown }) {
  useEffect(() => console.error(thrown), [thrown]);
  const outdated = thrown instanceof TypeError && /dynamically imported module|module script/i.test(thrown.message);
  return (
    <div className={classes.failure} role="alert">
      <h1 className={classes.title}>{outdated ? 'Penata sudah diperbarui' : 'Halaman ini mengalami kesalahan'}</h1>
      <p>
        {outdated
          ? 'Halaman ini berasal dari versi sebelumnya. Muat ulang untuk melanjutkan; data yang tersimpan tidak berubah.'
          : 'Data yang sudah tersimpan tidak berubah, dan isian yang sedang diketik ada di draf. Muat ulang halaman; bila berulang, laporkan kepada administrator.'}
      </p>
      <div className={classes.actions}>
        <button type="button" className={classes.button} onClick={() => window.location.reload()}>
          Muat ulang halaman
        </button>
        <a className={classes.link} href="/">
          Ke halaman pertama
        </a>
      </div>
    </div>
  );
}
