import { buttonClass } from '../../kit/action/button.js';
import styles from './upload.module.css';

interface PickProps {
  label: string;
  look: 'act' | 'quiet';
  onFiles: (files: File[]) => void;
  accept?: string;
  capture?: boolean;
  multiple?: boolean;
}

/** A button that asks for files. */
export function Pick({ label, look, onFiles, accept, capture = false, multiple = false }: PickProps) {
  return (
    <label className={`${buttonClass(look)} ${styles.pick}`}>
      {label}
      <input
        type="file"
        multiple={multiple}
        accept={accept}
        capture={capture ? 'environment' : undefined}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again after it failed.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
