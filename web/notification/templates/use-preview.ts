import { useEffect, useState } from 'react';
import { api, given, type Api } from '../../api/client.js';

/** How long the typing must rest, in milliseconds. */
const rest = 300;

/** What the server makes of the words: as they are read, and what is wrong with them. The last known while it is asked. */
export function usePreview(name: string, words: Api['NewWording']): Api['WordingPreview'] | undefined {
  const [preview, setPreview] = useState<Api['WordingPreview']>();
  const { subject, text } = words;
  useEffect(() => {
    const ended = new AbortController();
    const timer = setTimeout(() => {
      const asked = api.POST('/api/mail-templates/{name}/preview', {
        params: { path: { name } },
        body: { subject, text },
        signal: ended.signal,
      });
      given(asked).then(setPreview, () => undefined);
    }, rest);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [name, subject, text]);
  return preview;
}
