import { getRouteApi, Link } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LoadingLine } from '../../components/LoadingLine.tsx';
import { Page } from '../../components/Page.tsx';
import classes from './SettingsPage.module.css';
import { GROUPS, SECTIONS, type SectionId, sectionOf } from './sections.ts';

const route = getRouteApi('/bingkai/pengaturan/$bagian');

const PAGES: Record<SectionId, ComponentType> = {
  identitas: lazy(() => import('./bagian/IdentitySection.tsx')),
  setelan: lazy(() => import('./bagian/OfficeSettingsSection.tsx')),
  libur: lazy(() => import('./bagian/HolidaySection.tsx')),
  unit: lazy(() => import('./bagian/UnitSection.tsx')),
  jabatan: lazy(() => import('./bagian/PostSection.tsx')),
  pegawai: lazy(() => import('./bagian/PersonSection.tsx')),
  penugasan: lazy(() => import('./bagian/AssignmentSection.tsx')),
  pengguna: lazy(() => import('./bagian/UserSection.tsx')),
  ikatan: lazy(() => import('./bagian/BindingSection.tsx')),
  tenggat: lazy(() => import('./bagian/StepDeadlineSection.tsx')),
  instruksi: lazy(() => import('./bagian/InstructionSection.tsx')),
  seri: lazy(() => import('./bagian/SeriesSection.tsx')),
  gaya: lazy(() => import('./bagian/PageStyleSection.tsx')),
};

/** Everything about the office that can be set, one section at a time. */
export function SettingsPage() {
  const { bagian } = route.useParams();
  const section = sectionOf(bagian);
  const Section = section === undefined ? undefined : PAGES[section.id];
  return (
    <Page title="Pengaturan" sub={section?.label}>
      <div className={classes.columns}>
        <nav aria-label="Bagian pengaturan" className={classes.nav}>
          {GROUPS.map((group) => (
            <div key={group}>
              <h2 className={classes.group}>{group}</h2>
              <ul className={classes.list}>
                {SECTIONS.filter((one) => one.group === group).map((one) => (
                  <li key={one.id}>
                    <Link
                      to="/pengaturan/$bagian"
                      params={{ bagian: one.id }}
                      className={classes.link}
                      activeProps={{ className: `${classes.link} ${classes.on}` }}
                    >
                      {one.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className={classes.section}>
          <Suspense fallback={<LoadingLine active />}>
            {Section === undefined ? <EmptyState text="Bagian pengaturan itu tidak ada." /> : <Section />}
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
