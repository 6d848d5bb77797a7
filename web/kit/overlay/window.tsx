import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './overlay.module.css';

interface Props {
  title: string;
  open: boolean;
  /** Called when the reader closes it, by Escape too. Without it the window stays until its own buttons close it. */
  onClose?: () => void;
  wide?: boolean;
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** A window over the page: holds the focus, gives it back, closes by Escape. */
export function Window({ title, open, onClose, wide = false, role = 'dialog', children }: Props) {
  return (
    <ModalOverlay
      className={styles.behind!}
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose?.()}
      isDismissable={onClose !== undefined && role === 'dialog'}
      isKeyboardDismissDisabled={onClose === undefined}
    >
      <Modal className={`${styles.window} ${wide ? styles.wide : ''}`}>
        <Dialog className={styles.content!} role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
