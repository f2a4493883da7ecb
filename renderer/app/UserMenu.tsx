import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ROLES } from '#shared/contract/roles.ts';
import { reportSessionBegun } from '../client/hostState.ts';
import { queryClient } from '../client/queryClient.ts';
import { useCommand } from '../client/useCommand.ts';
import { type Session, useSession } from '../client/useSession.ts';
import { FormDialog } from '../components/FormDialog.tsx';
import { Kbd } from '../components/Kbd.tsx';
import classes from './Frame.module.css';
import { PasswordForm } from './PasswordForm.tsx';

const SCHEMES = [
  { value: 'light', label: 'Terang' },
  { value: 'dark', label: 'Gelap' },
  { value: 'auto', label: 'Mengikuti komputer' },
] as const;

/** Who is logged in and in which role; password, look, leaving. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const session = useSession();
  const [changing, setChanging] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const keluar = useCommand('sesi.keluar');
  const leave = async () => {
    const outcome = await keluar.run({});
    // A session that is already gone is left as well.
    if (!outcome.ok && outcome.failure.code !== 'BELUM_MASUK') return;
    reportSessionBegun();
    queryClient.clear();
    window.location.assign('/');
  };
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <UnstyledButton className={classes.who}>
            <b className={classes.whoName}>{session.nama}</b>
            <span className={classes.whoRole}>{rolesInWords(session)}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown aria-label={`Akun ${session.nama}`}>
          <Menu.Label>
            {session.jabatan.map((post) => (
              <span key={post.jabatanId} className={classes.post}>
                {post.jenis === 'definitif' ? '' : `${KINDS[post.jenis]} `}
                {post.nama}
              </span>
            ))}
            <span className={classes.post}>Peran: {rolesInWords(session)}</span>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item component={Link} to="/akun">
            Akun dan sesi saya
          </Menu.Item>
          <Menu.Item onClick={() => setChanging(true)}>Ganti kata sandi…</Menu.Item>
          <Menu.Item onClick={onHelp} rightSection={<Kbd keys="?" />}>
            Pintasan papan ketik
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Tampilan</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
            {SCHEMES.map((scheme) => (
              <Menu.RadioItem key={scheme.value} value={scheme.value}>
                {scheme.label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={() => void leave()}>Keluar</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FormDialog opened={changing} onClose={() => setChanging(false)} title="Ganti kata sandi" size={400}>
        <PasswordForm onDone={() => setChanging(false)} />
      </FormDialog>
    </>
  );
}

const KINDS = { definitif: '', plt: 'Plt.', plh: 'Plh.', pj: 'Pj.' } as const;

/** "Petugas surat, Arsiparis"; everybody is staf, so that word stands only alone. */
function rolesInWords({ peran }: Pick<Session, 'peran'>): string {
  const telling = peran.filter((role) => role !== 'staf');
  return (telling.length > 0 ? telling : peran).map((role) => ROLES[role]).join(', ');
}
