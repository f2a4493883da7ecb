import { useState } from 'react';
import { ROLES } from '#shared/contract/roles.ts';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHolds } from '../../../client/useSession.ts';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { holdsWords, SearchInput } from './SearchInput.tsx';
import { ADMIN_ONLY, SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';
import { NewUserForm, ResetPasswordForm } from './UserForms.tsx';

type User = Output<'pengguna.daftar'>[number];

/** Accounts. Nobody is deleted: whoever leaves is deactivated, and the log keeps his name. */
export default function UserSection() {
  const query = useOperation('pengguna.daftar', {}, { topics: ['instansi'] });
  const admin = useHolds('admin');
  const adding = useEditing<User>();
  const [resetting, setResetting] = useState<User>();
  const [changing, setChanging] = useState<User>();
  const [cari, setCari] = useState('');
  const ubah = useCommand('pengguna.ubahStatus', {
    success: (_, { aktif }) => (aktif ? 'Pengguna diaktifkan.' : 'Pengguna dinonaktifkan; sesinya berakhir.'),
    silent: true,
  });
  const rows = query.data?.filter((user) =>
    holdsWords(`${user.nama} ${user.namaPengguna} ${user.jabatan.join(' ')}`, cari),
  );
  return (
    <>
      <SectionTable
        title="Pengguna"
        sub={query.data === undefined ? '' : `${query.data.length} akun`}
        note="Peran datang dari jabatan yang dipangku. Pengguna tidak pernah dihapus."
        readOnly={admin ? undefined : ADMIN_ONLY}
        tools={<SearchInput label="Cari pengguna" value={cari} onChange={setCari} />}
        add={admin ? { label: 'Buat pengguna', onPress: adding.add } : undefined}
        query={query}
        rows={rows}
        rowId={(user) => user.id}
        empty={cari === '' ? 'Belum ada pengguna.' : 'Tidak ada yang cocok.'}
        rowTone={(user) => (user.aktif ? undefined : 'pudar')}
        columns={[
          {
            id: 'nama',
            header: 'Nama',
            width: 'sisa',
            cell: (user) => (
              <>
                {user.nama} {!user.aktif && <StatusBadge tone="off">Tidak aktif</StatusBadge>}
                {user.aktif && user.wajibGanti && <StatusBadge tone="wait">Belum ganti kata sandi</StatusBadge>}
                <div className={classes.sub}>{user.jabatan.join(', ') || 'tanpa jabatan'}</div>
              </>
            ),
          },
          { id: 'namaPengguna', header: 'Nama pengguna', width: 150, cell: (user) => user.namaPengguna },
          {
            id: 'peran',
            header: 'Peran hari ini',
            width: 220,
            cell: (user) => user.peran.map((role) => ROLES[role]).join(', '),
          },
          ...(admin
            ? [
                {
                  id: 'tindakan',
                  header: 'Tindakan',
                  headerHidden: true,
                  width: 262,
                  align: 'kanan' as const,
                  cell: (user: User) => (
                    <span className={classes.buttons}>
                      <RowButton label="Atur ulang…" about={user.nama} onPress={() => setResetting(user)} />
                      <RowButton
                        label={user.aktif ? 'Nonaktifkan…' : 'Aktifkan…'}
                        about={user.nama}
                        onPress={() => setChanging(user)}
                      />
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      <FormDialog opened={adding.opened} onClose={adding.close} title="Buat pengguna">
        <NewUserForm taken={new Set(query.data?.map((user) => user.pegawaiId))} onDone={adding.close} />
      </FormDialog>
      <FormDialog
        opened={resetting !== undefined}
        onClose={() => setResetting(undefined)}
        title={`Atur ulang kata sandi ${resetting?.nama ?? ''}`}
      >
        {resetting !== undefined && <ResetPasswordForm id={resetting.id} onDone={() => setResetting(undefined)} />}
      </FormDialog>
      <ReasonDialog
        opened={changing !== undefined}
        onClose={() => {
          ubah.clear();
          setChanging(undefined);
        }}
        question={`${changing?.aktif === true ? 'Nonaktifkan' : 'Aktifkan'} ${changing?.nama ?? ''}?`}
        consequence={
          changing?.aktif === true
            ? 'Ia tidak dapat masuk lagi dan sesinya yang terbuka berakhir. Catatannya tetap ada.'
            : 'Ia dapat masuk lagi dengan kata sandinya.'
        }
        confirmLabel={changing?.aktif === true ? 'Nonaktifkan' : 'Aktifkan'}
        {...(changing?.aktif === true ? { tone: 'late' as const } : {})}
        pending={ubah.pending}
        failure={ubah.failure}
        onConfirm={async (alasan) => {
          if (changing === undefined) return;
          const outcome = await ubah.run({ id: changing.id, aktif: !changing.aktif, alasan });
          if (outcome.ok) setChanging(undefined);
        }}
      />
    </>
  );
}
