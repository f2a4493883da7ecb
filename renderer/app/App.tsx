import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/id';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../client/queryClient.ts';
import { installMessenger } from '../components/notify.tsx';
import { installRecordPages } from '../components/recordPages.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { pageModules } from './modules.ts';
import { styleNonce } from './nonce.ts';
import { router } from './router.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import { useShortcutListener } from './useShortcutListener.ts';

installMessenger();
installRecordPages(pageModules.flatMap((module) => module.records ?? []));

/** Everything that stands around the pages. */
export function App() {
  useShortcutListener();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary>
            <RouterProvider router={router} />
          </ErrorBoundary>
          <Notifications position="bottom-right" limit={4} containerWidth={400} zIndex={500} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
