import '@mantine/core/styles.css';
import './shell/console.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { followChanges } from './api/live.ts';
import { queryClient } from './api/queries.ts';
import { router } from './shell/router.tsx';
import { useSettings } from './shell/settings.ts';
import { theme } from './shell/theme.ts';

/** The nonce under which this page may add styles. */
const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';

function Console() {
  const { theme: chosen, language, density } = useSettings();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['density'] = density;
  }, [language, density]);
  useEffect(() => followChanges(queryClient), []);
  const scheme = chosen === 'auto' ? {} : { forceColorScheme: chosen };
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" {...scheme} getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Keeps the console in this browser for when there is no line. There is none where the browser does not trust the connection, or its user does not want it. */
if ('serviceWorker' in navigator)
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined));

const place = document.getElementById('root');
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
