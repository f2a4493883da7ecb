/**
 * Who is there? A new office sees the first-start page, a stranger the login, somebody with a first password the page to change it. A
 * session that ends while somebody works brings the login up over the page: what was typed stays.
 */
import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { reportSessionBegun, useHostState } from '../client/hostState.ts';
import { queryClient } from '../client/queryClient.ts';
import { useChangeStream } from '../client/useChangeStream.ts';
import { useOperation } from '../client/useOperation.ts';
import { type Session, SessionContext } from '../client/useSession.ts';
import { ActionButton } from '../components/ActionButton.tsx';
import { ErrorText } from '../components/ErrorText.tsx';
import { LoadingLine } from '../components/LoadingLine.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { FirstStartPage } from './FirstStartPage.tsx';
import { LoginForm } from './LoginForm.tsx';
import { LoginOverlay } from './LoginOverlay.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** The office's date changes at midnight without an event. Milliseconds. */
const STATUS_EVERY_MS = 5 * 60_000;

export function Gate() {
  const status = useOperation('instansi.status', {}, { refetchEveryMs: STATUS_EVERY_MS });
  const ready = status.data?.siap === true;
  const saya = useOperation('sesi.saya', {}, { enabled: ready });
  const { ended, restored } = useHostState();
  const session = useMemo<Session | undefined>(() => {
    if (saya.data === undefined || status.data === undefined) return undefined;
    return { ...saya.data, kantor: status.data.nama, hariIni: status.data.hariIni, zona: status.data.zona };
  }, [saya.data, status.data]);
  const mustChange = ended === 'GANTI_KATA_SANDI' || saya.data?.wajibGanti === true;
  useChangeStream(session !== undefined && ended === undefined);

  const again = () => {
    reportSessionBegun();
    saya.refetch();
  };

  if (restored !== undefined) {
    return (
      <EntryFrame title="Data dipulihkan" {...(status.data === undefined ? {} : { kantor: status.data.nama })}>
        <p role="status">{restored}</p>
        <ActionButton label="Muat ulang Penata" onPress={() => window.location.assign('/')} primary autoFocus />
      </EntryFrame>
    );
  }
  if (status.data === undefined) {
    return (
      <EntryFrame title="Penata">
        {status.failure === undefined ? (
          <LoadingLine active text="Penata sedang dibuka" />
        ) : (
          <ErrorText failure={status.failure} onRetry={status.refetch} />
        )}
      </EntryFrame>
    );
  }
  if (!status.data.siap) {
    return (
      <FirstStartPage
        onDone={() => {
          reportSessionBegun();
          void queryClient.invalidateQueries();
        }}
      />
    );
  }
  if (mustChange) {
    return (
      <EntryFrame title="Ganti kata sandi" kantor={status.data.nama}>
        <p>Kata sandi pertama ini diberikan oleh administrator. Gantilah dengan kata sandi yang hanya Anda ketahui.</p>
        <PasswordForm onDone={again} />
      </EntryFrame>
    );
  }
  if (session === undefined) {
    const refused = saya.failure?.code === 'BELUM_MASUK' || saya.failure === undefined;
    return (
      <EntryFrame title="Masuk" kantor={status.data.nama}>
        {saya.pending && <LoadingLine active />}
        {!refused && saya.failure !== undefined && <ErrorText failure={saya.failure} onRetry={saya.refetch} />}
        {refused && !saya.pending && <LoginForm onDone={again} />}
      </EntryFrame>
    );
  }
  return (
    // Another person logging in gets pages of their own, never what stood in the fields of the one before.
    <SessionContext value={session} key={session.penggunaId}>
      <Outlet />
      {ended === 'BELUM_MASUK' && (
        <LoginOverlay nama={session.nama} namaPengguna={session.namaPengguna} onDone={again} />
      )}
    </SessionContext>
  );
}
