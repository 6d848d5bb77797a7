import { closeToast, useToasts } from './toast.js';
import styles from './overlay.module.css';

/** Where toasts show: read out politely, never taking the focus. One for the whole app. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className={styles.toasts} role="status">
      {toasts.map(({ id, text, action }) => (
        <div key={id} className={styles.toast}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              onClick={() => {
                closeToast(id);
                void action.act();
              }}
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
