import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSettings } from './settings';
import { theme } from './theme';

/**
 * Around what the component library draws: menus and windows. They come in parts of their own with the library, so that
 * a first visit does not wait for what opens only on a click. Its styles lie in a layer, below ours whenever they come.
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
