import { useEffect, useState } from 'react';
import { api } from '../api/client.js';
import { useSessionEnd } from '../api/session-end.js';
import { Button } from '../kit/action/button.js';
import { Window } from '../kit/overlay/window.js';
import { Actions } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import { warningWords } from './session-warning.words.js';

/** So long before the end there is a warning, in milliseconds (WCAG 2.2.1: enough time to press one key). */
const ahead = 120_000;

/** Warns two minutes before the session ends; one press keeps it. What was typed is safe in any case. */
export function SessionWarning() {
  const endsAt = useSessionEnd();
  const w = useWords(warningWords);
  const [warned, setWarned] = useState<number | null>(null);
  useEffect(() => {
    setWarned(null);
    if (endsAt === null) return;
    const warn = async () => {
      // Another window may have used the session meanwhile: its end is then a later one, and this effect begins anew.
      await api.GET('/api/session', { headers: { 'X-Unattended': '1' } });
      setWarned(endsAt);
    };
    const over = () => {
      setWarned(null);
      // Any request finds out that the session is over, and asks for a sign-in over the page.
      void api.GET('/api/notification-preferences', { headers: { 'X-Unattended': '1' } });
    };
    const timers = [
      setTimeout(() => void warn(), Math.max(0, endsAt - ahead - Date.now())),
      setTimeout(over, Math.max(0, endsAt - Date.now()) + 1500),
    ];
    return () => timers.forEach(clearTimeout);
  }, [endsAt]);
  if (warned === null || warned !== endsAt) return null;
  return (
    <Window title={w.title} open role="alertdialog">
      <p>{w.why}</p>
      <Actions>
        <Button autoFocus onPress={() => api.GET('/api/session')}>
          {w.stay}
        </Button>
      </Actions>
    </Window>
  );
}
