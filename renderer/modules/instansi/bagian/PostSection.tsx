import { ROLES } from '#shared/contract/roles.ts';
import type { Output } from '../../../client/contract.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHolds } from '../../../client/useSession.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useEditing } from '../../../components/useEditing.ts';
import { KIND_WORDS } from './assignmentKinds.ts';
import { PostForm } from './PostForm.tsx';
import { ADMIN_ONLY, editColumn, SectionTable } from './SectionTable.tsx';
import classes from './section.module.css';

export type Post = Output<'instansi.jabatan'>[number];

/** Posts with their roles: whoever holds the post on a day holds its roles on that day. */
export default function PostSection() {
  const query = useOperation('instansi.jabatan', {});
  const admin = useHolds('admin');
  const editing = useEditing<Post>();
  return (
    <>
      <SectionTable
        title="Jabatan dan peran"
        note="Peran melekat pada jabatan, bukan pada orang: siapa pun yang memangkunya pada suatu hari, termasuk Plt. dan Plh., memegang perannya."
        readOnly={admin ? undefined : ADMIN_ONLY}
        add={admin ? { label: 'Tambah jabatan', onPress: editing.add } : undefined}
        query={query}
        rows={query.data}
        rowId={(post) => post.id}
        empty="Belum ada jabatan."
        rowTone={(post) => (post.aktif ? undefined : 'pudar')}
        columns={[
          { id: 'urut', header: 'Urut', width: 48, align: 'kanan', cell: (post) => post.urut },
          {
            id: 'nama',
            header: 'Jabatan',
            width: 'sisa',
            cell: (post) => (
              <>
                {post.nama} {!post.aktif && <StatusBadge tone="off">Tidak aktif</StatusBadge>}
                <div className={classes.sub}>
                  {[post.unit, post.penerimaDisposisi ? 'penerima disposisi' : null]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </div>
              </>
            ),
          },
          {
            id: 'pemangku',
            header: 'Pemangku hari ini',
            width: 220,
            cell: (post) =>
              post.pemangku === null ? (
                <StatusBadge tone="wait">kosong</StatusBadge>
              ) : (
                `${KIND_WORDS[post.pemangku.jenis].prefix}${post.pemangku.nama}`
              ),
          },
          {
            id: 'peran',
            header: 'Peran',
            width: 230,
            cell: (post) => (
              <span className={classes.badges}>
                {post.peran.map((role) => (
                  <StatusBadge key={role} tone="accent">
                    {ROLES[role]}
                  </StatusBadge>
                ))}
              </span>
            ),
          },
          ...(admin ? [editColumn<Post>((post) => post.nama, editing.edit)] : []),
        ]}
      />
      <FormDialog
        opened={editing.opened}
        onClose={editing.close}
        title={editing.row === undefined ? 'Tambah jabatan' : `Ubah ${editing.row.nama}`}
        size={640}
      >
        <PostForm post={editing.row} posts={query.data ?? []} onDone={editing.close} />
      </FormDialog>
    </>
  );
}
