import { Modal } from '@mantine/core';
import { useTranslation } from './translation';
import type { DialogProps } from './dialog';
import { Themed } from './themed';

/** The window itself, in a part of its own: few pages open one. */
export function ModalDialog({ title, opened, onClose, children, wide = false }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Themed>
      <Modal
        opened={opened}
        onClose={onClose}
        title={title}
        size={wide ? 760 : 520}
        radius={10}
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
