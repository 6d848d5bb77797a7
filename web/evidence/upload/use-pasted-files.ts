import { useEffect, useRef } from 'react';

/** Files that are pasted anywhere on the page, such as a picture of the screen. Pasted words go where they belong. */
export function usePastedFiles(onFiles: (files: Iterable<File>) => void): void {
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => {
      if (clipboardData !== null && clipboardData.files.length > 0) take.current([...clipboardData.files]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
