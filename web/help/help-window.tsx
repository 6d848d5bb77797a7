import { Link, useLocation } from '@tanstack/react-router';
import { Button } from '../kit/action/button.js';
import { Window } from '../kit/overlay/window.js';
import { Actions } from '../kit/page/page.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { helpWords } from './help.words.js';
import { topicAt } from './topic.rules.js';

/** What can be done on the page that is shown. */
export default function HelpWindow({ onClose }: { onClose: () => void }) {
  const w = useWords(helpWords);
  const shared = useWords(sharedWords);
  const { pathname } = useLocation();
  const { title, text } = topicAt(w.topics, pathname) ?? w.otherwise;
  return (
    <Window title={title} open onClose={onClose}>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <Link to="/help" onClick={onClose}>
          {w.allHelp}
        </Link>
      </p>
      <Actions>
        <Button look="quiet" onPress={onClose}>
          {shared.close}
        </Button>
      </Actions>
    </Window>
  );
}
