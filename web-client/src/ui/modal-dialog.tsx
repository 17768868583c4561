import { Modal } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from './translation';
import type { DialogProps } from './dialog';
import { Themed } from './themed';

/** The window itself, in a part of its own: few pages open one. */
export function ModalDialog({ title, opened, onClose, children, wide = false }: DialogProps) {
  const { t } = useTranslation('ui');
  useFocusReturned(opened);
  return (
    <Themed>
      <Modal
        opened={opened}
        onClose={onClose}
        title={title}
        size={wide ? 760 : 520}
        radius={10}
        returnFocus={false}
        transitionProps={{ duration: 120 }}
        closeButtonProps={{ 'aria-label': t('action.close') }}
        classNames={{
          content: 'dialog',
          header: 'dialog-head',
          title: 'dialog-title',
          body: 'dialog-body',
          close: 'dialog-close',
        }}
      >
        {children}
      </Modal>
    </Themed>
  );
}

/** The library does so for a window that was there before it opened; most are made open, or are gone when they close. */
function useFocusReturned(opened: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const give = () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
      before.current = null;
    };
    if (!opened) {
      give();
      return undefined;
    }
    before.current = document.activeElement;
    // Closed but still there it is given back with the next effect: what is focused in between is undone.
    return () => {
      queueMicrotask(give);
    };
  }, [opened]);
}
