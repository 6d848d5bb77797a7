import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './overlay.module.css';
import type { WindowProps } from './window.js';

/** What a window is made of. Loaded when the first one opens, or before, while nothing else is to do. */
export default function WindowFrame({ title, open, onClose, wide = false, role = 'dialog', children }: WindowProps) {
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
