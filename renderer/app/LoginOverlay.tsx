import { call } from '../client/call.ts';
import { reportSessionBegun } from '../client/hostState.ts';
import { queryClient, topicOf } from '../client/queryClient.ts';
import { ActionButton } from '../components/ActionButton.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LoginForm } from './LoginForm.tsx';
import classes from './LoginOverlay.module.css';

export interface LoginOverlayProps {
  nama: string;
  namaPengguna: string;
  onDone: () => void;
}

/** The session has ended while somebody was working: the login covers the page, the page with all that was typed stays beneath. */
export function LoginOverlay({ nama, namaPengguna, onDone }: LoginOverlayProps) {
  const done = async () => {
    const now = await call('sesi.saya', {});
    // At once, so that another person never sees what stood here for the one before.
    queryClient.setQueryData([topicOf('sesi.saya'), 'sesi.saya', {}], now);
    if (now.namaPengguna !== namaPengguna) forgetAnswers();
    else void queryClient.invalidateQueries();
    onDone();
  };
  const leave = () => {
    void queryClient.resetQueries();
    reportSessionBegun();
  };
  return (
    <Dialog opened onClose={() => undefined} covering title="Masuk lagi untuk melanjutkan">
      <div className={classes.card}>
        <p>
          Sesi {nama} sudah berakhir. Yang sedang diketik tetap ada di balik halaman ini, kecuali bila orang lain yang
          masuk.
        </p>
        <LoginForm namaPengguna={namaPengguna} onDone={() => void done()} />
        <ActionButton label="Masuk sebagai orang lain" onPress={leave} small />
      </div>
    </Dialog>
  );
}

/** What one person was allowed to read is not for the next. */
function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: (query) => !KEPT.has(query.queryKey[1]) });
}

const KEPT = new Set<unknown>(['sesi.saya', 'instansi.status']);
