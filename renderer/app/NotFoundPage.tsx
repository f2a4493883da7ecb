import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page } from '../components/Page.tsx';

/** An address that leads nowhere, such as an old bookmark. */
export function NotFoundPage() {
  const navigate = useNavigate();
  return (
    <Page title="Halaman tidak ditemukan">
      <EmptyState
        text="Alamat ini tidak menunjuk ke halaman mana pun di Penata."
        sub="Mungkin salah ketik, atau berasal dari versi lama. Cari dengan Ctrl K, atau pilih di sebelah kiri."
        action={{ label: 'Ke halaman pertama', onPress: () => void navigate({ to: '/' }) }}
      />
    </Page>
  );
}
