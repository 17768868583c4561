import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSettings } from './settings';
import { theme } from './theme';

/**
 * Around what the component library draws: menus and windows. They come in parts of their own with the library, so that
 * a first visit does not wait for what opens only on a click.
 */
export function Themed({ children }: { children: ReactNode }) {
  const settings = useSettings();
  const dark = settings.theme === 'dark' || settings.theme === 'contrast';
  return (
    <MantineProvider theme={theme} forceColorScheme={dark ? 'dark' : 'light'}>
      {children}
    </MantineProvider>
  );
}
