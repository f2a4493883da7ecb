import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useHolds } from '../../../client/useSession.ts';
import { MasterDetail } from '../../../components/MasterDetail.tsx';
import { Page } from '../../../components/Page.tsx';
import classes from './ExpeditionPage.module.css';
import { ReadyList } from './ReadyList.tsx';
import { SheetList } from './SheetList.tsx';

/** The courier's book: what waits to be carried, and the sheets on their way with who has signed. */
export function ExpeditionPage() {
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  const isDesk = useHolds('petugasSurat', 'kasubbagUmum');
  const openId = id === undefined ? undefined : Number(id);
  if (openId === undefined) {
    return (
      <Page title="Ekspedisi" sub="disposisi internal, diparaf penerima pada lembarnya" fill>
        <div className={isDesk ? classes.both : classes.one}>
          {isDesk && <ReadyList />}
          <SheetList openId={undefined} />
        </div>
      </Page>
    );
  }
  return (
    <MasterDetail
      label="Lembar ekspedisi"
      onClose={() => void navigate({ to: '/ekspedisi' })}
      list={() => <SheetList openId={openId} />}
      detail={<Outlet />}
    />
  );
}
