import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** For what needs an answer before anything else; focus stays inside and returns. */
export function Dialog({ title, opened, onClose, children, wide = false }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={wide ? 760 : 520}
      radius={10}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ content: 'dialog', title: 'dialog-title', body: 'dialog-body' }}
    >
      {children}
    </Modal>
  );
}
